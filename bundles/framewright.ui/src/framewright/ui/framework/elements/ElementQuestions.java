package framewright.ui.framework.elements;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Shell;

import framewright.dsl.parts.Part;
import framewright.editing.elements.ElementRow;
import framewright.editing.elements.PublishedElements;
import framewright.editing.form.ElementEdits;
import framewright.editing.form.FormText;
import framewright.ui.Messages;
import framewright.ui.framework.PageHost;

/** Asks before an element is removed, retired or split, and says in plain words what that means. */
final class ElementQuestions {

	private final PageHost host;

	ElementQuestions(PageHost host) {
		this.host = host;
	}

	private Shell shell() {
		return host.site().getShell();
	}

	/** Which elements were published; empty when that cannot be told, and somebody was told why. */
	private Optional<Predicate<String>> published(FormText text) {
		Object[] result = new Object[1];
		BusyIndicator.showWhile(shell().getDisplay(), () -> {
			try {
				result[0] = PublishedElements.of(host.file(), text);
			} catch (IOException e) {
				Messages.error("The published versions cannot be read", e.getMessage(), e);
			}
		});
		@SuppressWarnings("unchecked")
		Predicate<String> told = (Predicate<String>) result[0];
		return Optional.ofNullable(told);
	}

	/**
	 * Removes an element, or retires it when it was published.
	 *
	 * @return whether it is no longer in the text
	 */
	boolean remove(ElementRow row) {
		FormText text = host.session().text().orElseThrow();
		Part element = text.element(row.name()).orElse(null);
		Predicate<String> published = published(text).orElse(null);
		if (element == null || published == null) {
			return false;
		}
		if (!PublishedElements.any(element, published)) {
			return ask("Remove “" + row.title() + "”?", "It was never published, so it can be removed" + inner(element) + ". " + uses(text, row), "Remove") && host.apply(ElementEdits.remove(row.name(), published));
		}
		if (row.isRetired()) {
			MessageDialog.openInformation(shell(), "This cannot be removed", "“" + row.title() + "” was published, and what was published is never removed. It is retired already: it stays in the text and counts no more.");
		} else {
			retire(row, "“" + row.title() + "”" + (published.test(row.name()) ? "" : ", or something in it,") + " was published, and what was published is never removed. It can be retired instead: it stays in the text and counts no more.");
		}
		return false;
	}

	private static String inner(Part element) {
		int count = count(element);
		return count == 0 ? "" : " with " + (count == 1 ? "the element" : "the " + count + " elements") + " in it";
	}

	private static int count(Part element) {
		return element.parts().stream().filter(part -> part.kind() == Part.Kind.ELEMENT).mapToInt(part -> 1 + count(part)).sum();
	}

	private static String uses(FormText text, ElementRow row) {
		List<String> uses = ElementEdits.usesOf(text, row.name());
		return uses.isEmpty() ? "You can undo this." : "What refers to it goes, too, in: " + String.join("; ", uses) + ". You can undo this.";
	}

	void retire(ElementRow row) {
		retire(row, "A retired element stays in the text, says in which version it was retired, and counts no more. It loses its number.");
	}

	private void retire(ElementRow row, String why) {
		RetireDialog dialog = new RetireDialog(shell(), host, row, why);
		if (dialog.open() == Window.OK) {
			host.apply(ElementEdits.retire(row.name(), dialog.successors()));
		}
	}

	void split(ElementRow row) {
		Predicate<String> published = host.session().text().flatMap(this::published).orElse(null);
		if (published == null) {
			return;
		}
		SplitDialog dialog = new SplitDialog(shell(), row, published.test(row.name()));
		if (dialog.open() == Window.OK) {
			host.apply(ElementEdits.split(row.name(), dialog.titles(), published));
		}
	}

	private boolean ask(String title, String message, String yes) {
		return new MessageDialog(shell(), title, null, message, MessageDialog.QUESTION, 0, yes, "Cancel").open() == 0;
	}
}
