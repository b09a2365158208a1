import Synchronization

/// How far a run is, on standard error; only on a terminal, and only when there is something to wait for.
final class Progress: Sendable {
  private let total: Int
  private let isShown: Bool
  private let begin = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var done = 0
    var last: ContinuousClock.Instant?
  }

  init(total: Int) {
    self.total = total
    isShown = Terminal.isTerminal(StandardStreams.error)
  }

  /// One file more is linted.
  func step() {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      guard now - (state.last ?? begin) > (state.last == nil ? .milliseconds(500) : .milliseconds(100)) else {
        return
      }
      state.last = now
      put("\r\(state.done) of \(total) files")
    }
  }

  /// Takes the line away.
  func end() {
    if state.withLock({ $0.last != nil }) { put("\r\u{1B}[K") }
  }

  private func put(_ text: String) {
    _ = FileDescriptor.writeAll(Array(text.utf8), to: StandardStreams.error)
  }
}
