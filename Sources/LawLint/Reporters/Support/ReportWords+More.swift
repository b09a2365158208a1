extension ReportWords {
  /// That a report was cut, and how many findings it leaves out.
  static func more(_ count: Int, _ language: LanguageCode) -> String {
    switch language {
    case .nb: "\(count) funn til i den fulle rapporten"
    case .nn: "\(count) funn til i den fulle rapporten"
    case .da: "\(count) fund mere i den fulde rapport"
    case .sv: "\(count) fynd till i den fullständiga rapporten"
    case .de:
      count == 1
        ? "1 weiterer Befund im vollständigen Bericht" : "\(count) weitere Befunde im vollständigen Bericht"
    case .en: "\(count) more in the report"
    }
  }

  /// That the same is found elsewhere too.
  static func elsewhere(_ count: Int, _ language: LanguageCode) -> String {
    switch language {
    case .nb, .nn: "og \(count) til"
    case .da: "og \(count) mere"
    case .sv: "och \(count) till"
    case .de: count == 1 ? "und 1 weiterer Befund" : "und \(count) weitere Befunde"
    case .en: "and \(count) more"
    }
  }
}
