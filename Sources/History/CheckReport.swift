public import Foundation

/// What a history takes from the report of `lawlint check --format json`.
public struct CheckReport: Decodable {
  struct Tool: Decodable {
    struct Profile: Decodable {
      let strictness: String
      let jurisdiction: String?
    }

    let version: String
    let rules: Int
    let profile: Profile
  }

  struct Document: Decodable {
    struct Problem: Decodable { let severity: String }

    let path: String
    let title: String?
    let identifier: String?
    let provisions: Int
    let problems: [Problem]
  }

  struct Finding: Decodable {
    let kind: String
    let category: String
    let severity: String
    let document: Int
    let provision: String
    let eId: String
    let principles: [String]
  }

  let version: Int
  let tool: Tool
  let documents: [Document]
  let findings: [Finding]
  let accepted: [Finding]

  /// - Throws: What is wrong with the report.
  public init(reading bytes: Data) throws {
    do {
      self = try JSONDecoder().decode(Self.self, from: bytes)
    } catch {
      throw HistoryError("the report is none of lawlint check --format json")
    }
    guard version == 1 else {
      throw HistoryError("the report has the form \(version), and this lawlint knows 1")
    }
    let all = documents.indices
    guard (findings + accepted).allSatisfy({ all.contains($0.document) }) else {
      throw HistoryError("the report names a document that it does not have")
    }
    if let unread = documents.first(where: { $0.problems.contains { $0.severity == "error" } }) {
      throw HistoryError("\(unread.path) was not fully read; a history keeps no such run")
    }
  }
}
