/// The stylesheet of the page.
///
/// The law is set in the system's serif at some 68 signs a line, the notes in its sans. A severity has a colour and a
/// line of its own, under the words and beside the note, so that it is told apart on paper and without colours too.
enum HTMLStyle {
  static let sheet = colours + page + act + notes + summary + filter + hiding + large + narrow + print

  private static let colours = """

    :root{--paper:#fdfcfa;--ink:#1e1c19;--soft:#5d574e;--rule:#dcd6cb;--link:#1c4f82;
    --e:#9b1c1f;--w:#855000;--i:#1c5a8f;--h:#5d574e;--o:#5d574e;--g:#1d6a3a;
    --et:#fbe7e5;--wt:#fbf0da;--it:#e6f0f8;--gt:#e3f3e8}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#191816;--ink:#e8e4dc;--soft:#aca599;--rule:#3d3a35;
    --link:#9cc7f2;--e:#ff9d94;--w:#efbb62;--i:#90c4ef;--h:#aca599;--o:#aca599;--g:#86d3a0;
    --et:#40201e;--wt:#3a2d12;--it:#172f42;--gt:#17351f}}
    .e{--c:var(--e);--l:double;--b:var(--et)}.w{--c:var(--w);--l:solid;--b:var(--wt)}
    .i{--c:var(--i);--l:dotted;--b:var(--it)}.h{--c:var(--h);--l:dotted;--b:transparent}
    .o,.u{--c:var(--o);--l:solid;--b:transparent}.g{--c:var(--g);--l:dashed;--b:var(--gt)}

    """

  private static let page = """
    :root{--t:34rem;--m:26rem;--s:2.5rem;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;
    --serif:Charter,"Bitstream Charter","Iowan Old Style",Cambria,Georgia,"Liberation Serif",serif;
    color-scheme:light dark;scroll-padding-top:4rem}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);-webkit-text-size-adjust:100%}
    main,footer{width:calc(var(--t) + var(--s) + var(--m));margin:0 auto}
    main{padding:2.5rem 0 4rem}
    a{color:var(--link);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.15em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    h1,h2,h3,h4,h5,h6{font-family:var(--serif);line-height:1.25;margin:2em 0 .6em;text-wrap:balance}
    h1{font-size:2.1rem;font-weight:600;margin:0 0 .5em;max-width:44rem}
    article{border-top:1px solid var(--rule);margin-top:4rem;padding-top:1rem}
    h2{font-size:1.5rem;font-weight:600}h3{font-size:1.25rem}h4{font-size:1.1rem}h5,h6{font-size:1rem}
    .d{color:var(--soft);font-size:.875rem;overflow-wrap:anywhere}
    .skip{position:absolute;left:-99rem;background:var(--paper);padding:.75rem 1rem;z-index:2}
    .skip:focus{left:.5rem;top:.5rem}
    footer{border-top:1px solid var(--rule);padding:1rem 0 3rem;color:var(--soft);font-size:.875rem}
    footer ul{list-style:none;margin:0;padding:0}footer code{overflow-wrap:anywhere}
    :target{outline:2px solid var(--link);outline-offset:.3rem}

    """

  private static let act = """
    .a{width:var(--t);font:1.125rem/1.6 var(--serif);hyphens:auto;overflow-wrap:break-word}
    .a p{margin:.6em 0}.a .c{margin-top:2.5em}.a .s{margin-top:1.7em}
    .a .n{font-variant-numeric:lining-nums}b.n{white-space:nowrap}
    .a h3,.a h4,.a h5,.a h6{font-size:1.35rem;margin:0 0 .5em}.a .s h3,.a .s h4,.a .s h5,.a .s h6{font-size:1.125rem}
    .a ol{list-style:none;margin:0;padding:0 0 0 2.2em}
    .a li>p>.n:first-child,.a li>.r>p>.n:first-child{float:left;min-width:1.8em;margin:0 .4em 0 -2.2em}
    .a blockquote{margin:.8em 0;padding-left:1.2em;border-left:1px solid var(--rule)}
    .a .f{color:var(--soft);font-size:.875em}
    .a table{border-collapse:collapse;width:100%;font:.875rem/1.4 var(--sans);margin:.8em 0;overflow-wrap:anywhere}
    .a td,.a th{border:1px solid var(--rule);padding:.3em .5em;text-align:left;vertical-align:top}
    mark{color:inherit;background:var(--b);text-decoration:underline var(--l) var(--c);text-underline-offset:.18em;
    text-decoration-thickness:2px;text-decoration-skip-ink:none;-webkit-box-decoration-break:clone;
    box-decoration-break:clone}
    mark.e{text-decoration-thickness:1px}mark.w{text-decoration-style:wavy;text-decoration-thickness:1px}
    mark.h,mark.o,mark.u{text-decoration-thickness:1px}
    mark mark{text-underline-offset:.34em}
    .x{font:600 .7rem/1 var(--sans);color:var(--c);text-decoration:none;vertical-align:super;padding:0 .15em;
    white-space:nowrap}.x:hover{text-decoration:underline}

    """

  private static let notes = """
    .r{display:grid;grid-template-columns:minmax(0,1fr) var(--m);column-gap:var(--s);
    margin-right:calc(-1*(var(--s) + var(--m)))}
    .r>p,.r>table{align-self:start}
    .m{font:.875rem/1.45 var(--sans);padding-top:.6em;padding-bottom:.6em}
    .k{border-left:3px var(--l) var(--c);padding:0 0 .1em .9em;margin-bottom:1.1em}
    .k.e{border-left-width:4px}.k.h,.k.o,.k.u{border-left-width:1px;padding-left:calc(.9em + 2px)}
    .m p{margin:.25em 0}.m .y{margin-top:0}.k .y b{color:var(--c)}
    .m .x{font-size:1em;vertical-align:baseline;padding:0 .25em 0 0}
    .m .t{font-weight:600}.m i{color:var(--soft);font-style:normal}.m .d{font-size:.75rem}

    """

  private static let summary = """
    .pb{border:1px solid var(--rule);border-left:4px solid var(--c,var(--rule));padding:.5rem .8rem;max-width:44rem}
    .pb b{color:var(--c)}
    .b{font-size:1.125rem;max-width:44rem}
    .v{list-style:none;padding:0;margin:0;max-width:50rem}.v li{border-left:3px var(--l) var(--c);padding-left:.8rem;
    margin:.6rem 0}.v .e{border-left-width:4px}.v b{color:var(--c)}
    .q table{border-collapse:collapse;width:100%;font-size:.875rem;margin:2rem 0;line-height:1.4}
    .q caption{text-align:left;font:600 1.1rem/1.4 var(--serif);padding-bottom:.3rem}
    .q th,.q td{padding:.35rem .5rem .35rem 0;border-bottom:1px solid var(--rule);text-align:right;vertical-align:top;
    font-variant-numeric:tabular-nums}
    .q thead th{font-weight:600;color:var(--c,var(--soft));white-space:nowrap}
    .q tbody th{font-weight:400;text-align:left;width:45%;overflow-wrap:anywhere;hyphens:auto}.ix{max-width:46rem}.q .d{margin:0;font-size:inherit}
    .q .l{text-align:left;padding-left:1.5rem;width:25%}.q th .e{color:var(--e)}

    """

  private static let filter = """
    header{position:sticky;top:0;z-index:1}
    fieldset{margin:0;border:0;border-bottom:1px solid var(--rule);
    background:var(--paper);padding:.5rem max(1rem,calc((100% - var(--t) - var(--s) - var(--m))/2));font-size:.875rem;
    display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;min-width:0}
    legend{float:left;color:var(--soft);padding:.25rem 0}
    label{padding:.25rem 0;cursor:pointer;white-space:nowrap}
    input{accent-color:var(--link);margin:0 .35em 0 0;width:1rem;height:1rem;vertical-align:-.15em}
    @supports not selector(:has(a)){fieldset input{display:none}}

    """

  /// What a cleared box hides: the notes, and the lines under the words.
  private static let hiding = HTMLTone.allCases.map { tone in
    let (off, tone) = ("body:has(#-\(tone.rawValue):not(:checked))", tone.rawValue)
    return "\(off) .k.\(tone),\(off) a.x.\(tone),\(off) .v .\(tone){display:none}"
      + "\(off) main mark.\(tone){background:none;text-decoration:none}\n"
  }.joined()

  /// An act of five hundred pages opens at once because a browser lays out a section only when it comes near; searching
  /// and links find it all the same. What is laid out apart is cut at its edge, so the edge goes around the notes.
  private static let large = """
    @media screen{.s{content-visibility:auto;contain-intrinsic-size:auto 30rem;overflow-clip-margin:1rem;
    padding-right:calc(var(--s) + var(--m));margin-right:calc(-1*(var(--s) + var(--m)))}}

    """

  /// Six and more columns find room on a telephone only with their headings on end.
  private static let narrow = """
    @media screen and (max-width:65rem){:root{--t:auto;scroll-padding-top:6rem}
    main,footer{width:auto;max-width:38rem;padding-left:1rem;padding-right:1rem}.a{width:auto}
    .r{display:block;margin-right:0}.s{padding-right:0;margin-right:0}.m{padding-top:0}fieldset{padding:.4rem 1rem;gap:0 1rem}
    .q table{font-size:.8125rem}.q .l{display:none}.q thead th{white-space:normal}.q tbody th{width:100%}h1{font-size:1.6rem}}
    @media screen and (max-width:40rem){.q table:has(thead .l:nth-child(n+8)) thead th,
    .ix table:has(thead th:nth-child(n+7)) thead th{writing-mode:vertical-rl;transform:rotate(180deg);
    padding:.5rem .35rem 0 0;text-align:left}}

    """

  /// On paper a note is never cut, and stays beside its words; only rows of many notes go on on the next page, or half
  /// of the pages would be empty.
  private static let print = """
    @page{size:A4;margin:16mm 15mm 18mm}
    @media print{:root{font-size:9.25pt;--t:28.4rem;--m:25rem;--s:1.6rem;--paper:#fff}
    body{background:none}main{padding:1.2rem 0 0}.skip,input{display:none}header{position:static}fieldset{padding:0 0 .5rem}
    .a{font-size:1.125rem;line-height:1.48}p{orphans:3;widows:3}
    .q table{margin:1.4rem 0}h1,h2,h3,h4,h5,h6,caption,thead,p.n,tbody tr:first-child{break-after:avoid}
    h1,h2,h3,h4,h5,h6,.k,.r:not(:has(.k:nth-child(3))),.r>p,.v li,.q tr,.a tr,.pb,fieldset{break-inside:avoid}
    a{color:inherit;text-decoration:none}mark,.k{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    article{break-before:page;border:0;margin:0;padding:0}:target{outline:none}}

    """
}
