import Foundation
import Testing

/// What `-` stands for: a draft, which may have a path, or a stream of documents.
@Suite struct StandardInputTests {
  private static let fault = "§ 1. Kommunen kan i særlige tilfeller gjøre unntak."

  // MARK: --stdin-filename

  @Test func isCalledAsAsked() throws {
    let run = try Lawlint().shell(
      "printf '\(Self.fault)' | lawlint check --format concise --fail-on never --stdin-filename drafts/a.txt -"
    )
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("drafts/a.txt:1:"))
  }

  @Test func hasTheConfigurationOfItsPath() throws {
    let drafts = try Lawlint([
      "drafts/.lawlint.yml": "rules:\n  discretion-power: off\n  discretion-standard: off\n",
      "drafts/a.txt": Self.fault,
    ])
    let file = try drafts.shell("lawlint check --format concise --fail-on never drafts/a.txt")
    let named = try drafts.shell(
      "lawlint check --format concise --fail-on never --stdin-filename drafts/a.txt - < drafts/a.txt")
    let unnamed = try drafts.shell("lawlint check --format concise --fail-on never - < drafts/a.txt")
    #expect(named.output == file.output && named.status == 0)
    #expect(unnamed.output.contains("DISC") && !named.output.contains("DISC"))
  }

  @Test(arguments: ["check --stdin-filename a.txt b.txt", "check --stdin-filename '' -"])
  func hasNoPathWhereItIsNotRead(arguments: String) throws {
    let run = try Lawlint(["b.txt": "§ 1. Hei."]).shell("lawlint \(arguments)")
    #expect(run.status == 2 && run.output.isEmpty && run.error.contains("--stdin-filename"))
  }

  // MARK: Streams

  private struct Answer: Decodable, Equatable {
    struct Finding: Decodable, Equatable {
      let code: String
      let path: String
    }
    struct Document: Decodable, Equatable { let path: String }
    let path: String?
    let documents: [Document]
    let findings: [Finding]
    let error: String?
  }

  private func answers(_ run: Lawlint.Outcome) throws -> [Answer] {
    try run.output.split(separator: "\n").map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
  }

  @Test func answersEachDocumentWithALine() throws {
    let drafts = try Lawlint([
      "in": """
      {"id": 7, "path": "a.txt", "text": "\(Self.fault)"}
      {"id": "b\\n", "path": null, "text": "§ 1. Hei."}

        { "text" : "\\u00a7 1. Kommunen kan i s\\u00e6rlige tilfeller gj\\u00f8re unntak. \\ud83d\\ude00", "other": [1, {"a": null}] }
      """,
      "a.txt": Self.fault,
    ])
    let run = try drafts.shell("lawlint check --format jsonl --fail-on never - < in")
    #expect(run.status == 0 && run.error == "")
    let answers = try answers(run)
    #expect(answers.map(\.path) == ["a.txt", nil, nil])
    #expect(answers.map { $0.documents.map(\.path) } == [["a.txt"], ["<stdin>"], ["<stdin>"]])
    #expect(answers[0].findings.map(\.code) == answers[2].findings.map(\.code))
    #expect(!answers[0].findings.isEmpty && answers[1].findings.isEmpty)
    #expect(run.output.contains(#"{"id":7,"#) && run.output.contains(#"{"id":"b\n","#))
    let plain = try drafts.shell("lawlint check --format jsonl --fail-on never a.txt | grep '\"finding\"'")
    for line in plain.output.split(separator: "\n") {
      let finding = String(line.dropFirst(#"{"type":"finding","#.count).dropLast())
      #expect(run.output.contains(finding))
    }
  }

  /// A line, and what is wrong with it.
  @Test(arguments: [
    (#"{"text": "a""#, "byte 13: a comma or a closing bracket is missing"),
    (#"{"text": "a"} x"#, "byte 15: something stands behind the object"),
    (#"{"text": "\ud800 a"}"#, "byte 11: half a character stands in a string"),
    (#"{"text": "a", "text": "b"}"#, "byte 15: a name is there twice"),
    (#"{"text": 1}"#, "“text” is no string"), (#"{"id": 1}"#, "“text” is missing"),
    (#"{"id": [1], "text": "a"}"#, "“id” is neither a string nor a number"),
    (#"{"id": 1, "path": 2, "text": "a"}"#, "“path” is no string"),
    (#"["text"]"#, "byte 1: no object begins here"), ("§ 1. Hei.", "byte 1: no object begins here"),
    (#"{"text": "\x"}"#, "byte 11: an escape that JSON does not know"),
    (#"{"text": "a", "n": 01}"#, "byte 21: a comma or a closing bracket is missing"),
    (#"{"a": \#(String(repeating: "[", count: 100))"#, "byte 70: it is nested too deep"),
  ])
  func saysWhichLineIsMalformedAndGoesOn(line: String, reason: String) throws {
    let good = #"{"id": 1, "text": "§ 1. Hei."}"#
    let run = try Lawlint(["in": "\(good)\n\(line)\n\(good)"]).shell("lawlint check --format jsonl - < in")
    #expect(run.status == 2)
    #expect(run.error == "lawlint: standard input, line 2: \(reason)\n")
    let answers = try answers(run)
    #expect(answers.map(\.error) == [nil, "line 2: \(reason)", nil])
    #expect(answers.map(\.documents.count) == [1, 0, 1])
  }

  @Test func refusesBytesThatAreNotUTF8() throws {
    let run = try Lawlint().shell(
      #"printf '{"text": "\370"}\n{"text": "a"}' | lawlint check --format jsonl -"#)
    #expect(run.status == 2)
    #expect(
      try answers(run).map(\.error) == ["line 1: byte 10: a string begins here that is not UTF-8", nil])
  }

  @Test func endsWithTheStatusOfTheDocuments() throws {
    let drafts = try Lawlint([
      "good": #"{"text": "§ 1. Hei."}"#, "empty": #"{"path": "a", "text": ""}"#,
      "bad": #"{"text": "\#(Self.fault)"}"#, "damaged": #"{"text": "<a>"}"#,
    ])
    for (file, status) in [("good", 0), ("bad", 1), ("empty", 2), ("damaged", 2)] {
      let run = try drafts.shell("lawlint check --format jsonl --fail-on hint --profile full - < \(file)")
      #expect(Int(run.status) == status, "\(file): \(run.error)")
      #expect(try answers(run).count == 1)
    }
  }

  @Test func saysTheSameHoweverManyWorkTogether() throws {
    let long = String(repeating: Self.fault + " ", count: 300)
    let lines = (0..<60).map {
      $0 % 7 == 3 ? "{" : #"{"id": \#($0), "text": "\#($0 % 5 == 0 ? long : Self.fault)"}"#
    }
    let run = try Lawlint(["in": lines.joined(separator: "\n")]).shell(
      """
      lawlint check --format jsonl --jobs 1 - < in > 1 2> e1
      lawlint check --format jsonl --jobs 4 - < in > 4 2> e4
      cmp 1 4 && cmp e1 e4 && wc -l < 4
      """)
    #expect(run.status == 0 && run.output.filter(\.isNumber) == "60")
  }

  /// A program that sends the next document when it has the answer to the last would otherwise wait for ever.
  @Test(arguments: [1, 4]) func answersBeforeTheNextDocumentComes(jobs: Int) throws {
    let run = try Lawlint().shell(
      """
      mkfifo in out; lawlint check --format jsonl --jobs \(jobs) - < in > out & exec 3> in 4< out
      for n in 1 2 3; do echo '{"id": '$n', "text": "§ 1. Hei."}' >&3; read answer <&4; echo "${answer%%,*}"; done
      exec 3>&-; wait
      """)
    #expect(run.output == "{\"id\":1\n{\"id\":2\n{\"id\":3\n")
  }

  @Test func respectsWaiversExceptionsAndRedaction() throws {
    let drafts = try Lawlint([
      ".lawlint.yml":
        "overrides:\n  - paths: [old/*]\n    rules: { discretion-power: off, discretion-standard: off }\n",
      "a.txt": Self.fault,
      "in": #"{"path": "a.txt", "text": "\#(Self.fault)"}"# + "\n"
        + #"{"path": "old/a.txt", "text": "\#(Self.fault)"}"#,
    ])
    let before = try answers(drafts.shell("lawlint check --format jsonl --fail-on never - < in"))
    #expect(before[0].findings.contains { $0.code.hasPrefix("DISC") })
    #expect(!before[1].findings.contains { $0.code.hasPrefix("DISC") })
    _ = try drafts.shell("lawlint baseline write a.txt")
    let after = try drafts.shell(
      "lawlint check --format jsonl --baseline lawlint-baseline.txt --fail-on hint - < in")
    #expect(try answers(after)[0].findings.isEmpty && after.output.contains(#""source":"baseline""#))
    let redacted = try drafts.shell("lawlint check --format jsonl --redact --fail-on never - < in")
    #expect(!redacted.output.contains("særlige tilfeller"))
  }

  /// What is said of an encoding was true of the file, and is no longer of the characters.
  @Test func readsCharactersWhateverTheDraftSaysOfItsEncoding() throws {
    let text =
      #"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a><p>Kommunen kan i særlige tilfeller gjøre unntak.</p></a>"#
    let run = try Lawlint(["in": #"{"text": "\#(text)"}"#]).shell(
      "lawlint check --format jsonl --fail-on never - < in")
    #expect(run.status == 0 && run.output.contains("særlige tilfeller") && !run.output.contains("Ã"))
  }

  // MARK: Which of them

  @Test(arguments: ["§ 1. Hei.", #"{\\rtf1 § 1. Hei.}"#, "{{ title }}", ""])
  func isADraftWhereNoObjectBeginsIt(draft: String) throws {
    let run = try Lawlint().shell("printf '%s' '\(draft)' | lawlint check --format jsonl -")
    #expect(run.output.contains(#"{"type":"document""#))
  }

  @Test func isWhatIsAskedFor() throws {
    let drafts = try Lawlint(["object": #"{"text": "§ 1. Hei."}"#, "draft": "§ 1. Hei."])
    let draft = try drafts.shell("lawlint check --format jsonl --stdin draft - < object")
    #expect(draft.output.contains(#""type":"document""#))
    let stream = try drafts.shell("lawlint check --format jsonl --stdin stream - < draft")
    #expect(stream.status == 2 && stream.output.contains("line 1: byte 1: no object begins here"))
    let json = try drafts.shell("lawlint check --format json - < object")
    #expect(json.output.contains(#""version":1"#))
  }

  @Test(arguments: [
    "--format json -", "--format jsonl - a.txt", "--format jsonl=x -", "--format jsonl --format csv=x -",
  ])
  func isNoStreamWithAnotherReport(arguments: String) throws {
    let run = try Lawlint(["a.txt": "a"]).shell("lawlint check --stdin stream \(arguments)")
    #expect(
      run.status == 2 && run.output == "" && run.error.contains("--stdin stream goes with --format jsonl"))
  }
}
