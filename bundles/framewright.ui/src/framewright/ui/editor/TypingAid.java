package framewright.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

import framewright.editing.Braces;
import framewright.editing.Typing;
import framewright.editing.Typing.Edit;

/** Goes on with prose and lists, indents, closes braces and quotations while an author types, and keeps prose prose that is pasted. */
public final class TypingAid implements IAutoEditStrategy {

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (command.text == null || command.text.isEmpty()) {
			return;
		}
		try {
			IRegion line = document.getLineInformationOfOffset(command.offset);
			String before = document.get(line.getOffset(), command.offset - line.getOffset());
			boolean newline = TextUtilities.equals(document.getLegalLineDelimiters(), command.text) != -1;
			if (!newline && command.text.length() > 1) {
				Typing.paste(before, command.text, TextUtilities.getDefaultLineDelimiter(document)).ifPresent(prose -> command.text = prose);
			} else if (command.length == 0) {
				String after = document.get(command.offset, line.getOffset() + line.getLength() - command.offset);
				type(document, command, before, after, newline);
			}
		} catch (BadLocationException e) {
			// Then it is typed as it is.
		}
	}

	private static void type(IDocument document, DocumentCommand command, String before, String after, boolean newline) {
		if (newline) {
			boolean unclosed = before.stripTrailing().endsWith("{") && Braces.unclosed(document.get()) > 0;
			apply(command, Typing.enter(before, after, command.text, unclosed));
		} else if (command.text.equals("}")) {
			Typing.closeBrace(before).ifPresent(edit -> apply(command, edit));
		} else if (command.text.equals("\"")) {
			Typing.quote(before, after).ifPresent(edit -> apply(command, edit));
		}
	}

	private static void apply(DocumentCommand command, Edit edit) {
		command.offset -= edit.back();
		command.length = edit.back();
		command.text = edit.text();
		if (edit.caret() != edit.text().length()) {
			command.shiftsCaret = false;
			command.caretOffset = command.offset + edit.caret();
		}
	}
}
