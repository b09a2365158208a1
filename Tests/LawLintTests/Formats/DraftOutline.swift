@testable import LawLint

/// A document as lines of text, a provision each, so that a test shows the tree it expects.
///
/// `kind number | n:number block h:heading b:body o:note`, indented by depth.
func outline(_ document: Document) -> String {
  var texts: [Provision.ID: String] = [:]
  for block in document.blocks {
    let words = document.string(block.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let mark =
      switch block.kind {
      case .number: "n"
      case .heading: "h"
      case .body: "b"
      case .cell: "c"
      case .note: "o"
      }
    texts[block.provision, default: ""] += " \(mark):\(words)"
  }
  var depths: [Int] = []
  return document.provisions.map { provision in
    depths.append(provision.parent.map { depths[$0] + 1 } ?? 0)
    let indent = String(repeating: "  ", count: depths[provision.id])
    let number = provision.number.map { " " + $0 } ?? ""
    return "\(indent)\(provision.kind.rawValue)\(number) |\(texts[provision.id] ?? "")"
  }.joined(separator: "\n")
}

func draft(_ text: String, name: String = "draft.txt") -> [Document] {
  DocumentFormats.read(SourceFile(name: name, bytes: Array(text.utf8)))
}

/// What must hold of every document: text maps to source, and blocks lie in order inside their provisions.
func faults(in document: Document) -> [String] {
  var faults: [String] = []
  let content = document.source.content
  var text = 0
  for (index, run) in document.map.runs.enumerated() {
    let end =
      index + 1 < document.map.runs.count ? document.map.runs[index + 1].text.index : document.text.count
    if run.text.index != text { faults.append("a gap in the map before \(run.text.index)") }
    text = end
    guard run.isVerbatim else { continue }
    let start = run.content.index
    let length = end - run.text.index
    if document.text[run.text.index..<end] != content[start..<start + length] {
      faults.append("the text at \(run.text.index) is not the content at \(start)")
    }
  }
  var last = 0
  for block in document.blocks {
    let provision = document.provisions[block.provision].range
    if block.range.lowerBound.index < last {
      faults.append("blocks overlap at \(block.range.lowerBound.index)")
    }
    if block.range.lowerBound < provision.lowerBound || block.range.upperBound > provision.upperBound {
      faults.append("the block at \(block.range.lowerBound.index) leaves its provision")
    }
    last = block.range.upperBound.index
  }
  return faults
}
