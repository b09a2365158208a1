/// The common form of spellings that mean the same word.
enum WordForm {
  /// Lower case, composed letters, no soft hyphens or zero-width signs.
  ///
  /// Composes what Nordic and German law uses: ring, diaeresis, acute, grave, circumflex and tilde on Latin letters.
  static func folded(_ spelling: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if let common = foldedLatin(spelling) { return common }
    var result: [UInt8] = []
    result.reserveCapacity(spelling.count)
    var pending: Unicode.Scalar?
    for scalar in String(decoding: spelling, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200D: continue
      case 0x2019:
        append("'", to: &result, &pending)
      case 0x2011:
        append("-", to: &result, &pending)
      case 0x300...0x36F:
        if let base = pending, let composed = composed(base, with: scalar) { pending = composed }
      default:
        for lower in scalar.properties.lowercaseMapping.unicodeScalars
        where lower.value < 0x300 || lower.value > 0x36F {
          append(lower, to: &result, &pending)
        }
      }
    }
    if let pending { result.append(contentsOf: UTF8.encode(pending)!) }
    return result
  }

  /// Whether a spelling is surely its own folded form.
  static func isFolded(_ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    var lead = false
    for byte in spelling {
      if lead {
        guard byte >= 0x9F && byte <= 0xBF || byte == 0x97 else { return false }
        lead = false
      } else if byte == 0xC3 {
        lead = true
      } else if byte >= 0x80 || byte >= 0x41 && byte <= 0x5A {
        return false
      }
    }
    return !lead
  }

  /// Folds ASCII and the letters of Latin-1, which are nearly all that Nordic and German words have; otherwise `nil`.
  private static func foldedLatin(_ spelling: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var isLatin = true
    let result = [UInt8](unsafeUninitializedCapacity: spelling.count) { result, count in
      var lead = false
      for byte in spelling {
        var folded = byte
        if lead {
          guard byte >= 0x80, byte <= 0xBF else {
            isLatin = false
            return
          }
          // À to Þ, C3 80 to C3 9E, stand 20 before their small letters; × is C3 97.
          if byte <= 0x9E, byte != 0x97 { folded = byte + 0x20 }
          lead = false
        } else if byte < 0x80 {
          if byte >= 0x41, byte <= 0x5A { folded = byte | 0x20 }
        } else if byte == 0xC3 {
          lead = true
        } else {
          isLatin = false
          return
        }
        result[count] = folded
        count += 1
      }
      // Bytes cut in the middle of a character are left to the slow way.
      isLatin = !lead
    }
    return isLatin ? result : nil
  }

  /// As written, but without soft hyphens and zero-width signs.
  static func plain(_ spelling: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // These signs begin with C2 or E2, as no letter does that Nordic and German words have.
    if spelling.allSatisfy({ $0 != 0xC2 && $0 != 0xE2 }) { return Array(spelling) }
    let text = String(decoding: spelling, as: UTF8.self)
    return text.unicodeScalars.filter { $0.value != 0xAD && !(0x200B...0x200D).contains($0.value) }
      .flatMap { Array(UTF8.encode($0)!) }
  }

  private static func append(
    _ scalar: Unicode.Scalar, to result: inout [UInt8], _ pending: inout Unicode.Scalar?
  ) {
    if let pending { result.append(contentsOf: UTF8.encode(pending)!) }
    pending = scalar
  }

  private static func composed(_ base: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    let rows: [(UInt32, String, String)] = [
      (0x30A, "au", "åů"), (0x308, "aeiouy", "äëïöüÿ"), (0x301, "aeiouy", "áéíóúý"),
      (0x300, "aeiou", "àèìòù"), (0x302, "aeiou", "âêîôû"), (0x303, "ano", "ãñõ"), (0x327, "c", "ç"),
    ]
    for (value, bases, results) in rows where value == mark.value {
      for (from, to) in zip(bases.unicodeScalars, results.unicodeScalars) where from == base { return to }
    }
    return nil
  }
}
