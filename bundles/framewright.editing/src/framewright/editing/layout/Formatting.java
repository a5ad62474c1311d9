package framewright.editing.layout;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

import framewright.editing.EditingLanguage;
import framewright.editing.TextEdit;
import framewright.editing.library.LibraryTexts;

/** Lays a text, or some of its lines, out in the canonical form. A text with a fault of syntax is left as it is. Pure. */
public final class Formatting {

	private static final Path NOWHERE = Path.of("text.framework").toAbsolutePath();

	private Formatting() {
	}

	/** The edits that lay a whole text out; none when it is already. */
	public static List<TextEdit> file(String text) {
		return LibraryTexts.read(NOWHERE, text, resource -> edits(text, resource, null));
	}

	/** The edits that lay out the lines that a stretch of a text touches; no other line changes. */
	public static List<TextEdit> selection(String text, int offset, int length) {
		int from = Math.clamp(offset, 0, text.length());
		int to = Math.clamp((long) offset + length, from, text.length());
		// The space before a word belongs to it, so the region begins behind the last word of the line above.
		int start = text.lastIndexOf('\n', from - 1) + 1;
		while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		int lineEnd = text.indexOf('\n', length > 0 && to > from && text.charAt(to - 1) == '\n' ? to - 1 : to);
		int end = lineEnd < 0 ? text.length() : lineEnd;
		TextRegion region = new TextRegion(start, end - start);
		return LibraryTexts.read(NOWHERE, text, resource -> edits(text, resource, region));
	}

	private static List<TextEdit> edits(String text, XtextResource resource, TextRegion region) {
		if (resource.getParseResult() == null || resource.getParseResult().hasSyntaxErrors()) {
			return List.of();
		}
		FormatterRequest request = EditingLanguage.service(FormatterRequest.class);
		request.setAllowIdentityEdits(false);
		request.setFormatUndefinedHiddenRegionsOnly(false);
		request.setTextRegionAccess(EditingLanguage.service(TextRegionAccessBuilder.class).forNodeModel(resource).create());
		if (region != null) {
			request.addRegion(region);
		}
		return EditingLanguage.service(IFormatter2.class).format(request).stream().map(replacement -> least(text, new TextEdit(replacement.getOffset(), replacement.getLength(), replacement.getReplacementText())))
				.filter(edit -> edit.length() > 0 || !edit.words().isEmpty()).sorted(Comparator.comparingInt(TextEdit::offset)).toList();
	}

	/** The same edit without the signs at its ends that stay as they are, so that carets and markers keep their place. */
	private static TextEdit least(String text, TextEdit edit) {
		String old = text.substring(edit.offset(), edit.end());
		String words = edit.words();
		int most = Math.min(old.length(), words.length());
		int same = 0;
		while (same < most && old.charAt(same) == words.charAt(same)) {
			same++;
		}
		int tail = 0;
		while (tail < most - same && old.charAt(old.length() - 1 - tail) == words.charAt(words.length() - 1 - tail)) {
			tail++;
		}
		return new TextEdit(edit.offset() + same, old.length() - same - tail, words.substring(same, words.length() - tail));
	}
}
