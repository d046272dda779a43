# XML, HTML, base64, url, email.
import base64
import email.message
import html
import html.parser
import urllib.parse
import xml.dom.minidom
import xml.etree.ElementTree as tree

root = tree.fromstring("<a x='1'><b>t&amp;é</b><b/></a>")
print([(e.tag, e.text, e.attrib) for e in root.iter()], tree.tostring(root), root.find("b").text, xml.dom.minidom.parseString("<a><b/></a>").toprettyxml(" "))
print(html.escape("<a & 'b'>"), html.unescape("&eacute;&#x41;"), base64.b64encode(b"\x00\xff"), base64.b85decode(b"VPaz"), urllib.parse.urlsplit("http://u@h:80/p?q=1#f"), urllib.parse.quote("é /"), urllib.parse.parse_qs("a=1&a=2"))
message = email.message.EmailMessage()
message["Subject"] = "é"
message.set_content("body")
print(message.as_string())
tree.fromstring("<a><b></a>")
