#if os(Linux)
  import Glibc

  /// Waits until something happens to files, told by the system (inotify); nothing is asked again and again.
  struct FileChanges: ~Copyable {
    private let descriptor: Int32
    private let files: WatchedFiles
    /// The same folder may be named in several ways.
    private var folders: [Int32: [String]] = [:]

    /// An editor may write a file in several steps; a run begins when nothing has happened for so many milliseconds.
    private static let calm: Int32 = 100
    private static let events =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
      | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)

    /// Begins to listen: what happens from here on is not missed.
    init(to files: WatchedFiles) throws(CommandError) {
      self.files = files
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard descriptor >= 0 else { throw Self.failure("files", errno) }
      for folder in files.folders.keys.sorted() {
        let watch = inotify_add_watch(descriptor, folder, Self.events | UInt32(IN_ONLYDIR))
        if watch >= 0 {
          folders[watch, default: []].append(folder)
        } else if errno != ENOENT, errno != ENOTDIR {
          throw Self.failure(folder, errno)
        }
      }
      guard !folders.isEmpty else {
        throw CommandError("there is nothing to watch: none of the folders exists")
      }
    }

    deinit { close(descriptor) }

    /// Waits for a change that matters. Whether there was one before the interrupt.
    func wait(until interrupt: Interrupt) -> Bool {
      var mattered = false
      while true {
        var waiting = [
          pollfd(fd: interrupt.descriptor, events: Int16(POLLIN), revents: 0),
          pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&waiting, 2, mattered ? Self.calm : -1)
        if count < 0 { continue }
        if waiting[0].revents != 0 { return false }
        if count == 0 { return true }
        if read() { mattered = true }
      }
    }

    /// Reads what has happened. Whether any of it matters.
    private func read() -> Bool {
      guard let bytes = try? FileDescriptor.readSome(descriptor, atMost: 1 << 16) else { return false }
      var matters = false
      var place = 0
      let head = MemoryLayout<inotify_event>.size
      bytes.withUnsafeBytes { buffer in
        while place + head <= buffer.count {
          let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          let name = buffer[(place + head)..<(place + head + Int(event.len))].prefix { $0 != 0 }
          if self.matters(event, String(decoding: name, as: UTF8.self)) { matters = true }
          place += head + Int(event.len)
        }
      }
      return matters
    }

    private func matters(_ event: inotify_event, _ name: String) -> Bool {
      if event.mask & UInt32(IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return true }
      guard let names = folders[event.wd], let folder = names.first else { return false }
      let isFolder = event.mask & UInt32(IN_ISDIR) != 0
      // A file that was just made is still being written; its end is told.
      if event.mask & UInt32(IN_CREATE) != 0, !isFolder,
        FileKind(of: FilePath(folder).appending(Array(name.utf8)), followingLinks: false) == .file
      {
        return false
      }
      return names.contains { files.include(name, in: $0, isFolder: isFolder) }
    }

    private static func failure(_ folder: String, _ code: Int32) -> CommandError {
      let hint = code == ENOSPC ? "; raise fs.inotify.max_user_watches" : ""
      return CommandError("\(folder) could not be watched: \(FileDescriptor.reason(code))\(hint)")
    }
  }
#endif
