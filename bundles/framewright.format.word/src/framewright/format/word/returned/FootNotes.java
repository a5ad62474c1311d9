package framewright.format.word.returned;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import framewright.core.review.ReturnedReview.Unplaced;
import framewright.core.review.UnreadableDocumentException;
import framewright.format.word.returned.ReadText.Hand;
import framewright.format.word.returned.ReadText.Piece;

/** Notes at the foot of a page or the end: our documents have none, so reviewers wrote them. No text of a framework can hold one. */
final class FootNotes {

	private final Archive archive;
	private final Stamp stamp;

	FootNotes(Archive archive, Stamp stamp) {
		this.archive = archive;
		this.stamp = stamp;
	}

	List<Unplaced> read() throws UnreadableDocumentException, IOException {
		List<Unplaced> notes = new ArrayList<>();
		for (String type : new String[] { "footnotes", "endnotes" }) {
			for (String part : archive.related(archive.document(), type)) {
				ReadText text = archive.read(part, TextReader::read).orElse(new ReadText());
				text.paragraphs.forEach(paragraph -> note(paragraph.pieces, type.equals("footnotes") ? "A footnote" : "An endnote", notes));
			}
		}
		return notes;
	}

	private void note(List<Piece> pieces, String context, List<Unplaced> into) {
		StringBuilder text = new StringBuilder();
		pieces.stream().filter(piece -> piece.deletedBy() == null).forEach(piece -> text.append(piece.text()));
		if (!text.toString().isBlank()) {
			Hand hand = pieces.stream().map(Piece::insertedBy).filter(one -> one != null).findFirst().orElse(new Hand("", ""));
			into.add(new Unplaced(text.toString().strip(), hand.author(), stamp.time(hand.when()), context));
		}
	}
}
