/// What a byte offset counts in.
///
/// The space is part of an offset's type, so that a place in a document's text cannot be used to cut the source file.
public protocol OffsetSpace: Sendable {}

/// The bytes of a file, as read.
public enum InSource: OffsetSpace {}

/// The bytes of a file's content: UTF-8, transcoded when the file is in another encoding.
///
/// For a file in UTF-8 these are the same numbers as ``InSource``.
public enum InContent: OffsetSpace {}

/// The UTF-8 bytes of a document's plain text.
public enum InText: OffsetSpace {}

/// A place between two bytes, counted from 0.
public struct Offset<Space: OffsetSpace>: Hashable, Comparable, Sendable, BitwiseCopyable {
  public var bytes: UInt32

  /// - Precondition: `bytes` is from 0 to 4,294,967,295.
  @inlinable public init(_ bytes: Int) { self.bytes = UInt32(bytes) }

  /// The offset as an index into an array of the bytes it counts.
  @inlinable public var index: Int { Int(bytes) }

  @inlinable public static func < (a: Self, b: Self) -> Bool { a.bytes < b.bytes }
  @inlinable public static func + (a: Self, n: Int) -> Self { Self(Int(a.bytes) + n) }
}

public typealias SourceRange = Range<Offset<InSource>>
public typealias ContentRange = Range<Offset<InContent>>
public typealias TextRange = Range<Offset<InText>>

extension Range {
  /// A range of byte offsets, end exclusive.
  @inlinable
  public init<Space: OffsetSpace>(bytes: Range<Int>) where Bound == Offset<Space> {
    self = Offset<Space>(bytes.lowerBound)..<Offset<Space>(bytes.upperBound)
  }

  /// The same range as array indices.
  @inlinable
  public func indices<Space: OffsetSpace>() -> Range<Int> where Bound == Offset<Space> {
    lowerBound.index..<upperBound.index
  }

  /// How many bytes the range covers.
  @inlinable
  public func byteCount<Space: OffsetSpace>() -> Int where Bound == Offset<Space> {
    upperBound.index - lowerBound.index
  }
}
