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

/** Goes on with prose and lists, indents, and closes braces while an author types. */
public final class TypingAid implements IAutoEditStrategy {

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (command.length != 0 || command.text == null) {
			return;
		}
		try {
			IRegion line = document.getLineInformationOfOffset(command.offset);
			String before = document.get(line.getOffset(), command.offset - line.getOffset());
			if (TextUtilities.equals(document.getLegalLineDelimiters(), command.text) != -1) {
				String after = document.get(command.offset, line.getOffset() + line.getLength() - command.offset);
				boolean unclosed = before.stripTrailing().endsWith("{") && Braces.unclosed(document.get()) > 0;
				apply(command, Typing.enter(before, after, command.text, unclosed));
			} else if (command.text.equals("}")) {
				Typing.closeBrace(before).ifPresent(edit -> apply(command, edit));
			}
		} catch (BadLocationException e) {
			// Then it is typed as it is.
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
