import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lines of standard input, each read when it is asked for.
///
/// Waiting for input takes a thread of its own: the documents that are already there must not wait for the next.
final class LineReader: Sendable {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  struct Line: Sendable {
    /// The number among the lines that are not blank, from 0.
    let ordinal: Int
    /// The number in the input, from 1.
    let number: Int
    /// Without the line break; `nil` when there are more than a draft may have.
    let bytes: [UInt8]?
  }

  enum Step: Sendable {
    case line(Line)
    /// Behind the last line, with the number of all that are not blank.
    case end(Int)
  }

  private let queue = DispatchQueue(label: "lines")
  private let state: Mutex<State>

  /// - Parameter head: What was read of standard input already.
  init(head: [UInt8]) { state = Mutex(State(buffer: head)) }

  /// The next line that is not blank.
  func next() async throws(CommandError) -> Step {
    let result: Result<Step, CommandError> = await withCheckedContinuation { continuation in
      queue.async {
        let result = self.state.withLock { state in
          Result { () throws(CommandError) in try state.next() }
        }
        continuation.resume(returning: result)
      }
    }
    return try result.get()
  }

  private struct State {
    var buffer: [UInt8]
    /// Where the next line begins, and how far it was searched for its end.
    var start = 0
    var searched = 0
    var isAtEnd = false
    /// Whether the beginning of the line that is being read was thrown away.
    var isTooLong = false
    var number = 0
    var ordinal = 0

    mutating func next() throws(CommandError) -> Step {
      while true {
        if let end = lineBreak() {
          if let line = take(to: end) { return .line(line) }
          continue
        }
        if isAtEnd {
          guard start < buffer.count || isTooLong, let line = take(to: buffer.count) else {
            return .end(ordinal)
          }
          return .line(line)
        }
        if buffer.count - start > FileReader.limit {
          isTooLong = true
          start = buffer.count
          searched = start
        }
        try read()
      }
    }

    private mutating func lineBreak() -> Int? {
      let found = buffer.withUnsafeBytes { bytes -> Int? in
        guard searched < bytes.count else { return nil }
        let begin = bytes.baseAddress! + searched
        return memchr(begin, 0x0A, bytes.count - searched).map { UnsafeRawPointer($0) - bytes.baseAddress! }
      }
      if found == nil { searched = buffer.count }
      return found
    }

    /// The line up to a place; `nil` if it is blank.
    private mutating func take(to end: Int) -> Line? {
      var bytes = buffer[start..<end]
      start = min(end + 1, buffer.count)
      searched = start
      number += 1
      defer { isTooLong = false }
      if number == 1, bytes.starts(with: LineReader.byteOrderMark) { bytes = bytes.dropFirst(3) }
      if !isTooLong, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
      defer { ordinal += 1 }
      return Line(ordinal: ordinal, number: number, bytes: isTooLong ? nil : Array(bytes))
    }

    private mutating func read() throws(CommandError) {
      if start > 0 {
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
      }
      let more: [UInt8]
      do throws(CommandError) {
        more = try FileDescriptor.readSome(StandardStreams.input, atMost: 1 << 18)
      } catch {
        throw CommandError("standard input: \(error.message)")
      }
      if more.isEmpty { isAtEnd = true } else { buffer += more }
    }
  }
}
