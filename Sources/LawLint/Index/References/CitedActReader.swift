/// Reads the names of other acts in a sentence: by a word such as `forvaltningsloven`, by date and number, or by the number that
/// the European Union and Sweden give to acts.
struct CitedActReader {
  let reader: ReferenceReader
  let bounds: Range<Int>

  /// A name in terms of tokens.
  struct Reading {
    var tokens: ClosedRange<Int>
    var isName: Bool
    var eli: String?
  }

  func acts() -> [Reading] {
    let names = AddressContext(reader: reader, bounds: bounds)
    var found: [Reading] = []
    var i = bounds.lowerBound
    while i < bounds.upperBound {
      if let reading = numbered(at: i) ?? named(at: i, names) {
        found.append(reading)
        i = reading.tokens.upperBound + 1
      } else {
        i += 1
      }
    }
    return found
  }

  // MARK: By number

  private func numbered(at i: Int) -> Reading? {
    switch reader.word(i).kind {
    case .act, .otherAct: union(at: i) ?? dated(at: i) ?? collected(at: i)
    default: nil
    }
  }

  /// `forordning (EU) 2016/679`, `Verordnung (EG) Nr. 1013/2006`, `Directive 95/46/EC`.
  private func union(at i: Int) -> Reading? {
    let word = reader.string(i).lowercased()
    let kind: String
    if word.hasPrefix("forordning") || word.hasPrefix("förordning") || word.hasPrefix("verordnung")
      || word.hasPrefix("regulation")
    {
      kind = "reg"
    } else if word.hasPrefix("direktiv") || word.hasPrefix("richtlinie") || word.hasPrefix("directive") {
      kind = "dir"
    } else {
      return nil
    }
    for number in i + 1..<max(i + 1, min(bounds.upperBound, i + 5)) {
      let parts = reader.string(number).split(separator: "/")
      guard parts.count >= 2, parts[0].allSatisfy(\.isNumber), parts[1].allSatisfy(\.isNumber) else {
        continue
      }
      let (first, second) = (String(parts[0]), String(parts[1]))
      let year: String
      let serial: String
      if first.count == 4, first.hasPrefix("19") || first.hasPrefix("20") {
        (year, serial) = (first, second)
      } else if second.count == 4 {
        (year, serial) = (second, first)
      } else {
        (year, serial) = ("19" + first, second)
      }
      return Reading(tokens: i...number, isName: false, eli: "\(kind)/\(year)/\(serial)")
    }
    return nil
  }

  /// `lov 10. april 2025 nr. 8` in Norwegian, `lov nr. 433 af 22. april 2014` in Danish.
  private func dated(at i: Int) -> Reading? {
    switch reader.language {
    case .nb, .nn:
      var next = i + 1
      if spells(next, "av") { next += 1 }
      guard let day = number(next), let month = month(next + 1), let year = number(next + 2), year.count == 4
      else { return nil }
      let date = "\(year)/\(two(month))/\(two(day))"
      guard spells(next + 3, "nr"), let serial = number(next + 4) else {
        return Reading(tokens: i...next + 2, isName: false, eli: nil)
      }
      return Reading(tokens: i...next + 4, isName: false, eli: "lov/\(date)/\(serial)")
    case .da:
      guard spells(i + 1, "nr"), let serial = number(i + 2), spells(i + 3, "af"), month(i + 5) != nil,
        let year = number(i + 6)
      else { return nil }
      return Reading(tokens: i...i + 6, isName: false, eli: "lta/\(year)/\(serial)")
    case .sv, .de, .en: return nil
    }
  }

  /// `förvaltningslagen (2017:900)`.
  private func collected(at i: Int) -> Reading? {
    guard reader.language == .sv else { return nil }
    for number in i + 1..<max(i + 1, min(bounds.upperBound, i + 3)) {
      let parts = reader.string(number).split(separator: ":")
      guard parts.count == 2, parts[0].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
        continue
      }
      return Reading(tokens: i...number, isName: true, eli: "sfs/\(parts[0])/\(parts[1])")
    }
    return nil
  }

  private func number(_ i: Int) -> String? {
    guard bounds.contains(i) else { return nil }
    let text = reader.string(i)
    return !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? text : nil
  }

  /// Whether a token names a month, in Norwegian or Danish.
  func isMonth(_ i: Int) -> Bool { month(i) != nil }

  private func month(_ i: Int) -> String? {
    guard bounds.contains(i) else { return nil }
    let names = [
      ["januar"], ["februar"], ["mars", "marts"], ["april"], ["mai", "maj"], ["juni"], ["juli"], ["august"],
      ["september"], ["oktober"], ["november"], ["desember", "december"],
    ]
    let word = reader.string(i).lowercased()
    return names.firstIndex { $0.contains(word) }.map { String($0 + 1) }
  }

  private func two(_ number: String) -> String { number.count == 1 ? "0" + number : number }

  private func spells(_ i: Int, _ word: String) -> Bool { bounds.contains(i) && reader.spells(i, word) }

  // MARK: By name

  private func named(at i: Int, _ names: AddressContext) -> Reading? {
    if reader.language == .de, reader.word(i).isAbbreviation, names.isBehindAddress(i) {
      return Reading(tokens: i...i, isName: true, eli: nil)
    }
    guard reader.word(i).kind == .otherAct, names.namesOtherAct(i), isAct(i) else { return nil }
    var first = i
    // `des Bürgerlichen Gesetzbuchs`, `the Data Protection Act`: the name begins with its first capital.
    while reader.language == .de || reader.language == .en, first > bounds.lowerBound,
      reader.tokens[first - 1].flags.contains(.capitalized),
      reader.tokens[first].flags == [.capitalized, .afterSpace],
      i - first < 6
    {
      first -= 1
    }
    return Reading(tokens: first...i, isName: true, eli: nil)
  }

  /// Whether a word names an act by itself, and not only that there is one: `tidligere`, `Fassung`.
  private func isAct(_ i: Int) -> Bool {
    let word = reader.string(i).lowercased()
    let endings = [
      "lov", "loven", "lovens", "lova", "lovas", "lag", "lagen", "lagens", "balken", "balkens", "gesetz",
      "gesetzes",
      "gesetzbuch", "gesetzbuchs", "gesetzbuches", "ordnung", "verordnung", "forskrift", "forskriften",
      "förordningen", "konvensjonen", "konventionen",
    ]
    return word.count > 4 && endings.contains { word.count > $0.count && word.hasSuffix($0) }
  }
}
