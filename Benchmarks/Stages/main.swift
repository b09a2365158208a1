import Benchmark
import Rules

@testable import LawLint

/// Keeps what is measured from being left out.
@inline(never) func use<Value>(_ value: borrowing Value) {}

let rules = try RuleLibrary.builtIn().ruleSet
let law = Law.generated(sections: 2_000)
let draft = law.documents[0]

benchmark("rules: load") { use(try RuleLibrary.builtIn().ruleSet) }
benchmark("rules: compile nb") { use(try CompiledRules(rules, language: .nb)) }

benchmark("read") { for file in law.files { use(DocumentFormats.read(file)) } }

benchmark("tokenise") { state in
  var understood = try UnderstoodDraft(draft, rules, .nb)
  try state.measure { understood.tokenize() }
}

benchmark("split") { state in
  let understood = try UnderstoodDraft(draft, rules, .nb)
  try state.measure { use(understood.sentences()) }
}

benchmark("norms") { state in
  let understood = try UnderstoodDraft(draft, rules, .nb)
  let sentences = understood.sentences()
  try state.measure {
    for sentence in sentences {
      use(understood.reader.norms.norms(in: sentence.tokens, after: nil, understood.context))
    }
  }
}

benchmark("match") { state in
  let understood = try UnderstoodDraft(draft, rules, .nb)
  let sentences = understood.sentences()
  try state.measure {
    for sentence in sentences {
      use(understood.reader.candidates(in: sentence.tokens, norms: [], understood.context))
    }
  }
}

benchmark("lint") { state in
  let analyzer = Analyzer(rules: rules, profile: Profile())
  _ = try analyzer.lint(law.files[0])
  try state.measure { for file in law.files { use(try? analyzer.lint(file)) } }
}

Benchmark.main()
