import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What this lawlint is, down to the libraries that decide what it reads: equal for the same build, on any machine.
struct BuildIdentity {
  /// The names of libraries that what is found depends on begin so.
  private static let libraries = ["libxml2.", "libstemmer.", "libzip.", "libz."]

  /// A line for each of the files that make up the program: its name, and the identifier that its linker gave it or else its digest.
  let text: String

  init() throws(CommandError) {
    var lines: [String] = []
    for path in try Self.files() {
      let name = String(path.split(separator: "/").last ?? "")
      lines.append("\(name) \(try Self.identifier(of: path))")
    }
    text = lines.joined(separator: "\n")
  }

  private static func files() throws(CommandError) -> [String] {
    let maps: [UInt8]
    do throws(CommandError) {
      maps = try FileReader.bytes(of: FilePath("/proc/self/maps"))
    } catch {
      throw CommandError(
        "--cache works where there is /proc, to know one lawlint from another: \(error.message)")
    }
    var found: Set<String> = []
    for line in maps.split(separator: 0x0A) {
      guard let slash = line.firstIndex(of: UInt8(ascii: "/")) else { continue }
      let path = String(decoding: line[slash...], as: UTF8.self)
      let name = path.split(separator: "/").last ?? ""
      if libraries.contains(where: name.hasPrefix) { found.insert(path) }
    }
    return ["/proc/self/exe"] + found.sorted()
  }

  private static func identifier(of path: String) throws(CommandError) -> String {
    let bytes: [UInt8]
    do throws(CommandError) {
      if let note = try ELFHeader(of: path).buildIdentifier { return note }
      bytes = try FileReader.bytes(of: FilePath(path))
    } catch {
      throw CommandError("--cache cannot know one lawlint from another: \(path): \(error.message)")
    }
    return Checksum.of(bytes)
  }
}

/// The beginning of a program or library in the Executable and Linkable Format, with 64 bits and the lowest byte first.
private struct ELFHeader {
  private let bytes: [UInt8]

  /// Notes stand near the beginning of a file.
  private static let size = 1 << 16

  init(of path: String) throws(CommandError) {
    let descriptor = FilePath(path).withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw CommandError(FileDescriptor.reason(errno)) }
    defer { close(descriptor) }
    bytes = try FileDescriptor.readSome(descriptor, atMost: Self.size)
  }

  /// The digest that the linker made of the file, or `nil`.
  var buildIdentifier: String? {
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = number(at: 0x20, 8),
      let size = number(at: 0x36, 2), let count = number(at: 0x38, 2)
    else { return nil }
    for index in 0..<count {
      let header = table + index * size
      guard number(at: header, 4) == 4, let offset = number(at: header + 8, 8),
        let length = number(at: header + 0x20, 8)
      else { continue }
      if let found = identifier(in: offset..<offset + length) { return found }
    }
    return nil
  }

  private func identifier(in notes: Range<Int>) -> String? {
    var place = notes.lowerBound
    while place + 12 <= notes.upperBound {
      guard let nameSize = number(at: place, 4), let size = number(at: place + 4, 4),
        let type = number(at: place + 8, 4)
      else { return nil }
      let name = place + 12
      let content = name + (nameSize + 3) & ~3
      if type == 3, size >= 16, content + size <= bytes.count, bytes[name...].starts(with: "GNU\0".utf8) {
        return bytes[content..<content + size].map { String($0, radix: 16) }.joined(separator: ".")
      }
      place = content + (size + 3) & ~3
    }
    return nil
  }

  /// A number of some bytes; `nil` where it does not lie in what was read, or is not small.
  private func number(at place: Int, _ size: Int) -> Int? {
    guard place >= 0, place + size <= bytes.count else { return nil }
    let number = bytes[place..<place + size].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return number < 1 << 40 ? Int(number) : nil
  }
}
