extension StringProtocol {
  /// The text without anything that a terminal would obey: controls become pictures of themselves, and
  /// marks that turn the direction of writing become U+FFFD.
  ///
  /// A file name stays one line, since a line feed is a control too.
  package var printable: String {
    guard unicodeScalars.contains(where: { $0.picture != nil }) else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.picture ?? scalar) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// What is printed for a scalar that may not be printed itself, or `nil` for the others.
  var picture: Unicode.Scalar? {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }

  /// How many columns a terminal gives the scalar: 0, 1 or 2.
  ///
  /// Source: Unicode Standard Annex 11, East Asian Width, the blocks that are wide throughout.
  var columns: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension StringProtocol {
  /// How many columns a terminal gives the text.
  var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}
