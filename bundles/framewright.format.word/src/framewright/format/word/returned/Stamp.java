package framewright.format.word.returned;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import framewright.core.review.UnreadableDocumentException;

/** When the document was saved last. Where something in it bears no time of its own, or none that can be read, that is the time it gets. */
record Stamp(OffsetDateTime saved) {

	static Stamp read(Archive archive) throws UnreadableDocumentException, IOException {
		for (String part : archive.related("", "core-properties")) {
			String modified = archive.read(part, Stamp::modified).orElse("");
			return new Stamp(parse(modified, OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)));
		}
		return new Stamp(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
	}

	private static String modified(XMLStreamReader xml) throws XMLStreamException {
		while (Archive.next(xml)) {
			if (xml.isStartElement() && xml.getLocalName().equals("modified")) {
				return xml.getElementText();
			}
		}
		return "";
	}

	OffsetDateTime time(String time) {
		return parse(time, saved);
	}

	private static OffsetDateTime parse(String time, OffsetDateTime otherwise) {
		try {
			return OffsetDateTime.parse(time.strip());
		} catch (DateTimeException e) {
			try {
				return LocalDateTime.parse(time.strip()).atOffset(ZoneOffset.UTC); // some programs write no zone
			} catch (DateTimeException none) {
				return otherwise;
			}
		}
	}
}
