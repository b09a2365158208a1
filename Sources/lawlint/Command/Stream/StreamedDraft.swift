import LawLint

/// One line of a stream: `{"id": …, "path": …, "text": …}`.
struct StreamedDraft {
  let id: StreamedAnswer.ID?
  /// What reports call it.
  let path: String?
  let text: String

  /// What is wrong with a line, without words of it.
  struct LineError: Error {
    let reason: String
    /// The document's own, where it could be read.
    var id: StreamedAnswer.ID?
  }

  init(_ line: [UInt8]) throws(LineError) {
    let members: [String: JSONObject.Value]
    do throws(JSONObject.SyntaxError) {
      members = try JSONObject(line).members
    } catch {
      throw LineError(reason: "byte \(error.byte): \(error.reason)")
    }
    switch members["id"] {
    case .string(let text): id = .string(text)
    case .number(let digits): id = .number(digits)
    case .null, nil: id = nil
    case .other: throw LineError(reason: "“id” is neither a string nor a number")
    }
    switch members["path"] {
    case .string(let text): path = text
    case .null, nil: path = nil
    case .number, .other: throw LineError(reason: "“path” is no string", id: id)
    }
    guard case .string(let text) = members["text"] else {
      let reason = members["text"] == nil ? "“text” is missing" : "“text” is no string"
      throw LineError(reason: reason, id: id)
    }
    self.text = text
  }
}
