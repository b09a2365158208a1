/// Where on a page the act stands, between the header and the navigation of the site.
struct HTMLContent {
  var element: XMLTree.ID
  /// A title that stands elsewhere.
  var title: XMLTree.ID?
  /// Lines of the file are lines of the act.
  var isPreformatted = false

  init(of root: XMLTree.ID, in tree: XMLTree) {
    // Regeringskansliets rättsdatabaser: facts in boxes, and the act as plain text in the last of them.
    if let text = tree.firstDescendant(root, "div", class: "body-text") {
      element = text
      isPreformatted = true
      title = tree.descendants(root, "div").first {
        tree.hasClass($0, "result-inner-box") && tree.isTitle($0)
      }
      return
    }
    let mains = tree.outermost(root, "main", "article")
    if mains.count == 1 {
      element = mains[0]
      return
    }
    element = tree.descendants(root, "body").first ?? root
  }
}

extension XMLTree {
  /// Whether a box of facts holds nothing but a title, which is bold and no label such as "Utfärdad:".
  fileprivate func isTitle(_ box: ID) -> Bool {
    let parts = elements(box)
    guard parts.count == 1, hasClass(parts[0], "bold") else { return false }
    return text(box) == text(parts[0]) && !text(box).hasSuffix(":")
  }
}
