/// A value of a rule file: a scalar, a sequence or a mapping, with its line.
///
/// Nodes are views into one buffer of bytes, the same whether it was made from YAML just now or embedded at build time.
/// Nothing is decoded before it is asked for, so a rule's messages in five other languages cost nothing.
///
/// The form of a node is `"` `[` or `{`, its line, `,`, the number of bytes that follow, `:`, and those bytes: the
/// scalar's UTF-8, or the children one after another, in a mapping key and value in turn.
public struct RuleNode: Sendable {
  public enum Kind: Sendable { case scalar, sequence, mapping }

  /// Where the bytes of all nodes of a file are.
  public enum Storage: Sendable {
    case bytes([UInt8])
    case embedded(StaticString)
  }

  public let kind: Kind
  /// The line in the YAML file, from 1.
  public let line: Int
  private let storage: Storage
  private let body: Range<Int>

  /// The node that begins at `start`.
  ///
  /// - Precondition: The bytes are as ``RuleTreeWriter`` writes them.
  public init(_ storage: Storage, at start: Int = 0) {
    self.storage = storage
    var position = start
    let header = Self.withBytes(storage) { Self.header(in: $0, at: &position) }
    kind = header.kind
    line = header.line
    body = position..<position + header.count
  }

  /// The node's bytes without those that say its kind and length, as they lie in the buffer.
  package var content: [UInt8] { Self.withBytes(storage) { Array($0[body]) } }

  /// One past the node's last byte.
  public var end: Int { body.upperBound }

  /// The text of a scalar; empty for others.
  public var string: String {
    guard kind == .scalar else { return "" }
    return Self.withBytes(storage) {
      String(decoding: UnsafeBufferPointer(rebasing: $0[body]), as: UTF8.self)
    }
  }

  /// The elements of a sequence, or keys and values in turn.
  public var children: [RuleNode] {
    guard kind != .scalar else { return [] }
    var result: [RuleNode] = []
    var next = body.lowerBound
    while next < body.upperBound {
      let node = RuleNode(storage, at: next)
      result.append(node)
      next = node.end
    }
    return result
  }

  /// The entries of a mapping, in the order of the file.
  public var entries: [(key: RuleNode, value: RuleNode)] {
    guard kind == .mapping else { return [] }
    let children = children
    return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
  }

  /// The value of a key of a mapping.
  ///
  /// - Complexity: O(*keys*).
  public subscript(key: String) -> RuleNode? {
    guard kind == .mapping else { return nil }
    let start: Int? = Self.withBytes(storage) { bytes in
      var next = body.lowerBound
      while next < body.upperBound {
        let name = Self.scalar(in: bytes, at: &next)
        if Self.is(name, key) { return next }
        Self.skip(in: bytes, at: &next)
      }
      return nil
    }
    return start.map { RuleNode(storage, at: $0) }
  }

  /// The first key of a mapping that is none of those that are known.
  public func firstKey(besides known: [String]) -> RuleNode? {
    guard kind == .mapping else { return nil }
    let start: Int? = Self.withBytes(storage) { bytes in
      var next = body.lowerBound
      while next < body.upperBound {
        let start = next
        let name = Self.scalar(in: bytes, at: &next)
        guard known.contains(where: { Self.is(name, $0) }) else { return start }
        Self.skip(in: bytes, at: &next)
      }
      return nil
    }
    return start.map { RuleNode(storage, at: $0) }
  }

  /// Reads what a node is, and steps to its body.
  private static func header(
    in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int
  ) -> (kind: Kind, line: Int, count: Int) {
    let kind: Kind =
      switch bytes[position] {
      case UInt8(ascii: "\""): .scalar
      case UInt8(ascii: "["): .sequence
      default: .mapping
      }
    position += 1
    let line = number(in: bytes, at: &position)
    return (kind, line, number(in: bytes, at: &position))
  }

  /// Reads the body of a node, and steps behind it.
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let count = header(in: bytes, at: &position).count
    defer { position += count }
    return bytes[position..<position + count]
  }

  private static func `is`(_ scalar: Slice<UnsafeBufferPointer<UInt8>>, _ text: String) -> Bool {
    scalar.count == text.utf8.count && scalar.elementsEqual(text.utf8)
  }

  private static func skip(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) {
    position += header(in: bytes, at: &position).count
  }

  private static func withBytes<R>(_ storage: Storage, _ work: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    switch storage {
    case .bytes(let bytes): bytes.withUnsafeBufferPointer(work)
    case .embedded(let text):
      work(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
  }

  /// Reads digits and steps over the separator behind them.
  private static func number(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Int {
    var value = 0
    while bytes[position] >= UInt8(ascii: "0"), bytes[position] <= UInt8(ascii: "9") {
      value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    position += 1
    return value
  }
}
