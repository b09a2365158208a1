extension Document {
  /// The address of a provision as a lawyer of the act's country writes it.
  public func citation(of id: Provision.ID) -> String { provisions[id].eId }
}
