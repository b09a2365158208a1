#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading and writing whole streams, with every result looked at.
enum FileDescriptor {
  /// Writes all bytes. The error number when that failed.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  }

  private static func writeAll(_ buffer: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var done = 0
    while done < buffer.count {
      let count = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Copies the beginning of a file to a stream. The error number when that failed.
  static func copy(_ count: Int, from file: Int32, to descriptor: Int32) -> Int32? {
    withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      var done = 0
      while done < count {
        let read = pread(file, buffer.baseAddress!, min(buffer.count, count - done), off_t(done))
        if read < 0, errno == EINTR { continue }
        // Nobody else has the file, so it cannot end early but by a fault of the disk.
        guard read > 0 else { return read < 0 ? errno : EIO }
        let written = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<read])
        if let code = writeAll(written, to: descriptor) { return code }
        done += read
      }
      return nil
    }
  }

  /// Reads to the end of a stream.
  ///
  /// - Parameter expected: The number of bytes, where it is known.
  static func readAll(_ descriptor: Int32, expected: Int, limit: Int) throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected finds the end without a second buffer.
    var room = expected + 1
    while true {
      var count = 0
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress!, room)
        code = errno
        initialized = max(0, count)
      }
      if count < 0, code == EINTR { continue }
      if count < 0 { throw CommandError("it could not be read: \(reason(code))") }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { throw CommandError("it is larger than \(limit >> 20) MiB; split it") }
      room = 1 << 16
    }
  }

  /// Reads what is there, or waits for the first bytes; none at the end of the stream.
  static func readSome(_ descriptor: Int32, atMost limit: Int) throws(CommandError) -> [UInt8] {
    while true {
      var count = 0
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress!, limit)
        code = errno
        initialized = max(0, count)
      }
      if count >= 0 { return bytes }
      if code != EINTR { throw CommandError("it could not be read: \(reason(code))") }
    }
  }

  /// An error number in words.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES: "permission denied"
    default: String(cString: strerror(code))
    }
  }
}
