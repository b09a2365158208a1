/// Workers of a schedule that wait for something to do.
struct IdleWorkers<Work: Sendable> {
  private var waiting: [CheckedContinuation<Work?, Never>] = []

  mutating func add(_ worker: CheckedContinuation<Work?, Never>) { waiting.append(worker) }

  /// Gives work to as many as there is work for.
  ///
  /// - Parameter next: The next piece of work, if there is one now.
  mutating func wake(_ next: () -> Work?) {
    while !waiting.isEmpty, let work = next() { waiting.removeLast().resume(returning: work) }
  }

  /// Sends all home.
  mutating func dismiss() {
    for worker in waiting { worker.resume(returning: nil) }
    waiting = []
  }
}
