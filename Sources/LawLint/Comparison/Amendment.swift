/// What an amending bill does to an act, as far as the text that it quotes and its repeals tell.
///
/// An instruction and the text below it are an effect: quoted text takes the place of the provision that it is addressed to, or is
/// put in where the act has none there or the instruction says so. Where an instruction changes single words or sentences, the
/// provision counts as changed, and its findings stay.
struct Amendment {
  private let act: ComparedVersion
  private let bill: ComparedVersion
  private let alignment: ProvisionAlignment
  /// In order of the bill.
  let provisions: [ComparedProvision]

  /// - Returns: `nil` unless the bill amends the act.
  init?(of act: ComparedVersion, by bill: ComparedVersion) {
    let reading = AmendmentReading(of: act.document, by: bill.document)
    guard !reading.effects.isEmpty else { return nil }
    self.act = act
    self.bill = bill
    let alignment = ProvisionAlignment(
      old: act, new: bill,
      known: reading.effects.compactMap { effect in
        guard let target = effect.target, let text = effect.text else { return nil }
        return (target, text)
      })
    self.alignment = alignment
    let compared = ComparedProvisions(alignment)
    provisions = reading.effects.map { effect in
      var provision: ComparedProvision
      if let target = effect.target, let text = effect.text, !effect.isInPlace,
        alignment.pairs.newOf[target] == text
      {
        provision = compared.provision(target, text)
      } else {
        let hasOld = effect.isInPlace || effect.text == nil
        provision = ComparedProvision(
          old: hasOld ? effect.target : nil, new: effect.text, words: .changed, place: .same, relative: nil)
      }
      provision.instruction = effect.instruction
      provision.isChangedInPlace = effect.isInPlace && effect.target != nil
      return provision
    }
  }

  /// The findings of the act and of the text that the bill quotes; what else the bill says is no part of the act.
  func findings(old: LintedDocument, new: LintedDocument) -> [ComparedFinding] {
    let touched = Self.covered(provisions.compactMap(\.old), in: act.document)
    let kept = Self.covered(provisions.compactMap { $0.isChangedInPlace ? $0.old : nil }, in: act.document)
    let quoted = Self.covered(provisions.compactMap(\.new), in: bill.document)
    let olds = old.comparedFindings
    let list = ComparedFindings(
      alignment, old: olds.filter { touched[$0.finding.provision] },
      new: new.comparedFindings.filter { quoted[$0.finding.provision] }
    ).list
    return list.map { entry in
      guard let before = entry.old, entry.change == .fixed, kept[before.provision] else { return entry }
      return ComparedFinding(change: .unchanged, old: before, new: nil, isAccepted: entry.isAccepted)
    }
      + olds.filter { !touched[$0.finding.provision] }.map {
        ComparedFinding(change: .unchanged, old: $0.finding, new: nil, isAccepted: $0.isAccepted)
      }
  }

  /// By provision, whether it is one of some or lies in one.
  private static func covered(_ ids: [Provision.ID], in document: Document) -> [Bool] {
    var covered = Array(repeating: false, count: document.provisions.count)
    for id in ids {
      for inner in id..<document.provisions[id].end { covered[inner] = true }
    }
    return covered
  }
}

extension Document {
  /// Whether the act's main content is changes to other acts: most of its sections are, or a good part of them and its file says
  /// so. A consolidated act may have those of its amendments at its end.
  var isAmending: Bool {
    let sections = children(of: 0).flatMap { outermostSections(of: $0) }
    let amending = sections.count { id in
      (id..<provisions[id].end).contains {
        provisions[$0].kind == .quotation || provisions[$0].role == .amending
      }
    }
    return amending > 0 && (metadata.isAmending ? 4 : 2) * amending >= sections.count
  }

  /// A section itself, the sections in a chapter, or what else stands in the place of one.
  private func outermostSections(of id: Provision.ID) -> [Provision.ID] {
    switch provisions[id].kind {
    case .section, .article, .point, .quotation: [id]
    case .preamble, .signature, .note, .recital, .annex, .table: []
    default: children(of: id).flatMap { outermostSections(of: $0) }
    }
  }
}
