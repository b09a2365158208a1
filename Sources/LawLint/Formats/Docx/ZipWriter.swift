import CLibZip

/// Writes zip archives with libzip, in memory: the same bytes for the same entries, whatever the clock and the time zone.
enum ZipWriter {
  /// One file of an archive.
  struct Entry {
    let name: String
    let bytes: [UInt8]
  }

  /// An archive of entries in their order.
  static func archive(_ entries: [Entry]) throws(ZipError) -> [UInt8] { try archive([], putting: entries) }

  /// The archive with entries put in the place of those of their names, or behind all others.
  ///
  /// The packed bytes of the other entries are copied as they are.
  ///
  /// - Parameter archive: Empty for a new one; otherwise one that ``ZipArchive`` has read.
  static func archive(_ archive: [UInt8], putting entries: [Entry]) throws(ZipError) -> [UInt8] {
    // libzip reads when it closes the archive, and by then arrays may have moved.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, archive.count), alignment: 1)
    defer { memory.deallocate() }
    memory.copyBytes(from: archive)
    guard
      let source = zip_source_buffer_create(
        archive.isEmpty ? nil : memory.baseAddress, UInt64(archive.count), 0, nil)
    else { throw failure }
    // Of the two references, opening takes one; the other is for reading the result.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let zip = zip_open_from_source(source, archive.isEmpty ? ZIP_CREATE | ZIP_TRUNCATE : 0, nil) else {
      zip_source_free(source)
      throw failure
    }
    var copies: [UnsafeMutableRawBufferPointer] = []
    defer { for copy in copies { copy.deallocate() } }
    do throws(ZipError) {
      for entry in entries {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, entry.bytes.count), alignment: 1)
        copy.copyBytes(from: entry.bytes)
        copies.append(copy)
        try put(copy.baseAddress, count: entry.bytes.count, as: entry.name, in: zip)
      }
      try setTimes(in: zip)
    } catch {
      zip_discard(zip)
      throw error
    }
    guard zip_close(zip) == 0 else {
      zip_discard(zip)
      throw failure
    }
    return try bytes(of: source)
  }

  private static func put(
    _ bytes: UnsafeMutableRawPointer?, count: Int, as name: String, in zip: OpaquePointer
  ) throws(ZipError) {
    guard let content = zip_source_buffer(zip, bytes, UInt64(count), 0) else { throw failure }
    let known = zip_name_locate(zip, name, UInt32(ZIP_FL_NOCASE))
    let index: Int64
    if known >= 0 {
      index = known
      if zip_file_replace(zip, UInt64(known), content, 0) != 0 {
        zip_source_free(content)
        throw failure
      }
    } else {
      index = zip_file_add(zip, name, content, UInt32(ZIP_FL_ENC_UTF_8))
      if index < 0 {
        zip_source_free(content)
        throw failure
      }
    }
    guard zip_set_file_compression(zip, UInt64(index), ZIP_CM_DEFLATE, 6) == 0 else { throw failure }
  }

  /// Gives all entries one time. libzip takes those of an archive for times of here and now, and in the hour that a
  /// summer time leaves out there are none.
  private static func setTimes(in zip: OpaquePointer) throws(ZipError) {
    for index in 0..<UInt64(max(0, zip_get_num_entries(zip, 0))) {
      guard zip_file_set_dostime(zip, index, noon, newYear1980, 0) == 0 else { throw failure }
    }
  }

  /// As the format writes it: hours in the upper five bits.
  private static let noon: UInt16 = 12 << 11
  /// The first day that the format knows.
  private static let newYear1980: UInt16 = 1 << 5 | 1

  private static func bytes(of source: OpaquePointer) throws(ZipError) -> [UInt8] {
    var info = zip_stat_t()
    zip_stat_init(&info)
    guard zip_source_stat(source, &info) == 0, zip_source_open(source) == 0 else { throw failure }
    defer { zip_source_close(source) }
    let count = Int(info.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(count))))
    }
    guard bytes.count == count else { throw failure }
    return bytes
  }

  private static var failure: ZipError {
    ZipError("the archive could not be written; is there memory left?")
  }
}
