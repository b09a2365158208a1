import ArgumentParser

/// `--stdin`.
enum StandardInputKind: String, ExpressibleByArgument, CaseIterable {
  case draft, stream
}
