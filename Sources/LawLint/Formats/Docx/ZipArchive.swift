import CLibZip

/// Why an archive, or an entry of it, is not read: one sentence on what is wrong and what to do.
struct ZipError: Error, Hashable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// The entries of a zip archive in memory, read with libzip.
///
/// Nothing that an archive says of itself is believed: sizes are counted while reading, and libzip compares the
/// central directory with the header of every entry and refuses names that stand twice and entries that overlap.
final class ZipArchive {
  /// How much an archive may ask for.
  struct Limits: Sendable {
    /// Word documents have some 20 parts, and one more for each picture.
    var entries = 2_000
    /// What the XML reader takes at most; the largest acts known have some 10 MB.
    var entrySize = XMLGuard.maximumSize
    /// Four of the largest entries: the parts that are read are the text, its styles, numbers and notes.
    var totalSize = 128 << 20
    /// Drafts shrink to a tenth or a twentieth, zeros to a thousandth.
    var ratio = 150
    /// Small entries may shrink as they like: they cost nothing.
    var sizeWithAnyRatio = 1 << 20
  }

  private let archive: OpaquePointer
  private let memory: UnsafeMutableRawBufferPointer
  private let limits: Limits
  private var readSize = 0
  /// Names of parts are compared without regard to case (ECMA-376-2, 6.2.2.3).
  private var indices: [String: UInt64] = [:]
  /// The names of the entries as written, in the order of the archive.
  private(set) var names: [String] = []

  init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
    self.limits = limits
    // libzip reads when asked, and by then the array may have moved.
    memory = .allocate(byteCount: max(1, bytes.count), alignment: 1)
    memory.copyBytes(from: bytes)
    do throws(ZipError) {
      archive = try Self.open(memory, count: bytes.count)
    } catch {
      memory.deallocate()
      throw error
    }
    try list()
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  private static func open(
    _ memory: UnsafeMutableRawBufferPointer, count: Int
  ) throws(ZipError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(memory.baseAddress, UInt64(count), 0, &error) else {
      throw ZipError(message(for: zip_error_code_zip(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      zip_source_free(source)
      throw ZipError(message(for: zip_error_code_zip(&error)))
    }
    return archive
  }

  private func list() throws(ZipError) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else {
      throw ZipError(
        "the archive holds more than \(limits.entries) files; remove those that are no part of the draft")
    }
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(archive, index, 0) else { throw ZipError(Self.message(for: nil)) }
      names.append(String(cString: name))
      guard indices.updateValue(index, forKey: String(cString: name).lowercased()) == nil else {
        throw ZipError(Self.message(for: ZIP_ER_EXISTS))
      }
    }
  }

  // MARK: Entries

  func contains(_ name: String) -> Bool { indices[name.lowercased()] != nil }

  /// The bytes of an entry, or `nil` when there is none of that name.
  func bytes(of name: String) throws(ZipError) -> [UInt8]? {
    guard let index = indices[name.lowercased()] else { return nil }
    let entry = try check(index)
    guard let file = zip_fopen_index(archive, index, 0) else { throw ZipError(Self.message(for: nil)) }
    defer { zip_fclose(file) }

    let limit = limit(for: Int(clamping: entry.comp_size))
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_fread(file, &buffer, UInt64(buffer.count)))
      // A wrong checksum is found at the end.
      guard count >= 0 else { throw ZipError(Self.message(for: nil)) }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limit.size else { throw ZipError(limit.message) }
    }
    guard UInt64(bytes.count) == entry.size else { throw ZipError(Self.message(for: nil)) }
    readSize += bytes.count
    return bytes
  }

  /// The size that an entry may reach, and what to say when it goes on.
  private func limit(for compressedSize: Int) -> (size: Int, message: String) {
    let byRatio = max(
      limits.sizeWithAnyRatio, compressedSize.multipliedReportingOverflow(by: limits.ratio).partialValue)
    let left = limits.totalSize - readSize
    let size = min(byRatio, left, limits.entrySize)
    if size == limits.entrySize {
      return (size, "a part is larger than \(limits.entrySize >> 20) MiB; split the draft")
    }
    return size == left
      ? (size, "the parts are larger than \(limits.totalSize >> 20) MiB together; split the draft")
      : (size, "a part is packed more than \(limits.ratio) times; open the file in Word and save it again")
  }

  private func check(_ index: UInt64) throws(ZipError) -> zip_stat_t {
    var entry = zip_stat_t()
    let wanted = UInt64(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
    guard zip_stat_index(archive, index, 0, &entry) == 0, entry.valid & wanted == wanted else {
      throw ZipError(Self.message(for: nil))
    }
    guard entry.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw ZipError("the archive is encrypted; save the draft without a password")
    }
    // Word and all that write for it know no other methods.
    guard entry.comp_method == UInt16(ZIP_CM_STORE) || entry.comp_method == UInt16(ZIP_CM_DEFLATE) else {
      throw ZipError(
        "the archive is packed in a way that is not read; open the file in Word and save it again")
    }
    return entry
  }

  private static func message(for code: Int32?) -> String {
    switch code {
    case ZIP_ER_NOZIP: "the archive does not end, or is none; copy the file again"
    case ZIP_ER_EXISTS: "the archive holds two files of one name; open the file in Word and save it again"
    case ZIP_ER_MEMORY: "libzip has no memory left; read a smaller file"
    default: "the archive is damaged; open the file in Word and save it again"
    }
  }
}
