package framewright.format.word.returned;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import framewright.core.review.ReturnedReview;
import framewright.core.review.ReturnedReview.Unplaced;
import framewright.core.review.ReviewReader;
import framewright.core.review.UnreadableDocumentException;

/** Reads Word documents that came back. */
public class WordReviewReader implements ReviewReader {

	@Override
	public String id() {
		return "docx";
	}

	@Override
	public String label() {
		return "Word document";
	}

	@Override
	public String extension() {
		return "docx";
	}

	@Override
	public ReturnedReview read(Path file) throws UnreadableDocumentException, IOException {
		try (Archive archive = Archive.open(file)) {
			Stamp stamp = Stamp.read(archive);
			Written written = Written.read(archive);
			ReadText text = archive.read(archive.document(), TextReader::read).orElseThrow(Archive::notWord);
			Units units = Units.of(text, written);
			Edits edits = new Edits(units, written, stamp);
			edits.read();
			Conversations conversations = new Conversations(CommentReader.read(archive), written, new Anchors(text, units, written), stamp);
			conversations.read();
			List<Unplaced> unplaced = new ArrayList<>(edits.unplaced());
			unplaced.addAll(conversations.unplaced());
			unplaced.addAll(new FootNotes(archive, stamp).read());
			return new ReturnedReview(written.framework(), written.old(), written.now(), written.review(), conversations.discussions(), edits.proposals(), unplaced);
		}
	}
}
