import LawLint
import RuleTree

/// The registers and shared solutions of a country: `rules/lexicons/countries/no.yaml`.
///
/// Every entry says where it is from, or that nobody has verified it.
struct CountryFile {
  let country: Country

  static let folder = "lexicons/countries/"

  init(_ file: RuleFolder.File) throws(RuleFileError) {
    let reader = MappingReader(file.path, file.node)
    try reader.allow(["country", "checked", "about", "registers", "solutions"])
    let node = try reader.required("country")
    let jurisdiction: Jurisdiction = try reader.word(in: node, as: "country")
    guard file.path == "\(Self.folder)\(jurisdiction.rawValue).yaml" else {
      throw reader.error(
        "country ‘\(jurisdiction.rawValue)’ belongs in \(Self.folder)\(jurisdiction.rawValue).yaml", at: node)
    }
    country = Country(
      jurisdiction: jurisdiction, checked: try reader.text("checked"),
      registers: try Self.registers(reader), solutions: try Self.solutions(reader))
  }

  private static func registers(_ reader: MappingReader) throws(RuleFileError) -> [Country.Register] {
    var registers: [Country.Register] = []
    _ = try reader.required("registers")
    for entry in try reader.list("registers") {
      try entry.allow(["name", "holds", "certificates", "source", "unverified"])
      registers.append(
        Country.Register(
          name: try entry.text("name"), facts: try entry.strings("holds"),
          certificates: try entry.strings("certificates"), source: try source(entry)))
    }
    return registers
  }

  private static func solutions(_ reader: MappingReader) throws(RuleFileError) -> [Country.Solution] {
    var solutions: [Country.Solution] = []
    _ = try reader.required("solutions")
    for entry in try reader.list("solutions") {
      try entry.allow(["name", "for", "source", "unverified"])
      let purpose = try entry.required("for")
      solutions.append(
        Country.Solution(
          name: try entry.text("name"),
          purpose: try entry.word(in: purpose, as: "purpose"), source: try source(entry)))
    }
    return solutions
  }

  private static func source(_ entry: MappingReader) throws(RuleFileError) -> String? {
    let source = try entry.string("source")
    guard (source == nil) == (try entry.flag("unverified")) else {
      throw entry.error("an entry has either a ‘source’ or ‘unverified: true’")
    }
    return source
  }
}
