import CLibXML2

/// What an error of libxml2 means to the person who must correct the file.
///
/// libxml2's own messages are not used: they quote the file.
enum XMLErrors {
  static func message(for code: Int32) -> String {
    known[UInt32(bitPattern: code)]
      ?? "the file is not well-formed XML here (libxml2 error \(code)); correct it with an XML editor"
  }

  /// Whether libxml2 noticed the error only behind the tag that it is in.
  static func concernsTag(_ code: Int32) -> Bool {
    switch xmlParserErrors(UInt32(bitPattern: code)) {
    case XML_ERR_TAG_NAME_MISMATCH, XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_UNDEFINED_NAMESPACE,
      XML_NS_ERR_ATTRIBUTE_REDEFINED:
      true
    default: false
    }
  }

  private static let declaration =
    "the XML declaration is not right; write <?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  private static let known: [UInt32: String] = [
    XML_ERR_INTERNAL_ERROR.rawValue:
      "a text, comment or value is longer than the 10 MB that can be read; split it",
    XML_ERR_DOCUMENT_EMPTY.rawValue: "the file holds no XML element; save the draft as XML",
    XML_ERR_DOCUMENT_END.rawValue:
      "something follows the end of the root element, or it is missing; remove it or close the root element",
    XML_ERR_TAG_NOT_FINISHED.rawValue: "the file ends inside an element; add the end tags that are missing",
    XML_ERR_GT_REQUIRED.rawValue:
      "a tag does not end with >, or something stands in it that does not belong; correct it",
    XML_ERR_SPACE_REQUIRED.rawValue: "a space is missing between two attributes; add it",
    XML_ERR_TAG_NAME_MISMATCH.rawValue:
      "an end tag does not match the element that is open; correct its name or close the other first",
    XML_ERR_ATTRIBUTE_REDEFINED.rawValue: "an attribute stands twice in a tag; remove one",
    XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue: "an attribute's value has no quotes; put it in quotes",
    XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue: "an attribute has no value; add = and the value",
    XML_ERR_INVALID_CHAR.rawValue: "there is a character that XML does not allow; remove it",
    XML_ERR_INVALID_CHARREF.rawValue: "a character reference names no character that XML allows; correct it",
    XML_ERR_UNDECLARED_ENTITY.rawValue: "an entity is used that is not defined; write the character itself",
    XML_WAR_UNDECLARED_ENTITY.rawValue: "an entity is used that is not defined; write the character itself",
    XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue: "a & begins no complete reference; write &amp;",
    XML_ERR_NAME_REQUIRED.rawValue:
      "a name is missing after < or &; write &lt; or &amp; for the character itself",
    XML_ERR_MISPLACED_CDATA_END.rawValue: "]]> stands outside a CDATA section; write ]]&gt;",
    XML_ERR_HYPHEN_IN_COMMENT.rawValue: "-- stands inside a comment; remove it",
    XML_ERR_RESERVED_XML_NAME.rawValue:
      "an XML declaration stands elsewhere than at the beginning; remove it",
    XML_ERR_INVALID_HEX_CHARREF.rawValue: "a character reference is no number; correct it, such as &#xE5;",
    XML_ERR_INVALID_DEC_CHARREF.rawValue: "a character reference is no number; correct it, such as &#229;",
    XML_ERR_LT_IN_ATTRIBUTE.rawValue: "< stands in the value of an attribute; write &lt;",
    XML_ERR_PI_NOT_STARTED.rawValue:
      "a name is missing after <?; add it, or write &lt; for the character itself",
    XML_ERR_PI_NOT_FINISHED.rawValue: "what <? begins does not end with ?>; end it",
    XML_ERR_CDATA_NOT_FINISHED.rawValue: "a CDATA section does not end with ]]>; end it",
    XML_ERR_COMMENT_NOT_FINISHED.rawValue: "a comment does not end with -->; end it",
    XML_ERR_EQUAL_REQUIRED.rawValue: "= is missing between a name and its value; add it",
    XML_ERR_XMLDECL_NOT_FINISHED.rawValue: declaration,
    XML_ERR_VERSION_MISSING.rawValue: declaration,
    XML_ERR_UNKNOWN_VERSION.rawValue: declaration,
    XML_ERR_ENCODING_NAME.rawValue: declaration,
    XML_ERR_STANDALONE_VALUE.rawValue: declaration,
    XML_ERR_STRING_NOT_STARTED.rawValue: declaration,
    XML_ERR_STRING_NOT_CLOSED.rawValue: declaration,
    XML_ERR_DOCTYPE_NOT_FINISHED.rawValue: "the DOCTYPE is not one of XML; correct or remove it",
    XML_ERR_LITERAL_NOT_STARTED.rawValue: "the DOCTYPE is not one of XML; correct or remove it",
    XML_ERR_LITERAL_NOT_FINISHED.rawValue: "the DOCTYPE is not one of XML; correct or remove it",
    XML_WAR_NS_URI.rawValue: "an xmlns attribute names no URI; correct its value",
    XML_NS_ERR_XML_NAMESPACE.rawValue:
      "an xmlns attribute gives xml or xmlns another meaning, or takes a prefix back; remove it",
    XML_NS_ERR_QNAME.rawValue: "a name has a colon where none may be; write prefix:name",
    XML_NS_ERR_COLON.rawValue: "a name has a colon where none may be; remove it",
    XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: "a prefix is used that no xmlns attribute declares; declare it",
    XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue:
      "an attribute stands twice in a tag, by two prefixes; remove one",
  ]
}
