/// ANSI colours, or none.
struct Paint {
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case underlined = "4"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case cyan = "36"
  }

  let isOn: Bool

  func callAsFunction(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
