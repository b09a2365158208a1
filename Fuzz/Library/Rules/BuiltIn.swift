extension RuleFolder {
  /// No rules: the tool that builds them in is not built here.
  static let builtInTree: StaticString = "{1,0:"
}
