package framewright.ui.model.versions;

import java.util.ArrayList;
import java.util.List;

import framewright.core.compare.Change;
import framewright.core.compare.Changes;
import framewright.core.compare.Sentences;
import framewright.ui.model.compare.RedlineText;
import framewright.ui.model.compare.RedlineText.Look;
import framewright.ui.model.compare.RedlineText.Span;
import framewright.ui.model.versions.PublishPlan.Prepared;

/** What changed since the last published version, as a page to be read: a paragraph, and the changes that weigh most. */
public final class PublishSummary {

	/** The whole list is in the Compare editor and in the reports. */
	private static final int LISTED = 40;

	private PublishSummary() {
	}

	public static RedlineText of(Prepared prepared) {
		StringBuilder text = new StringBuilder();
		List<Span> spans = new ArrayList<>();
		if (prepared.last().isEmpty()) {
			text.append("This is the first version of the framework to be published. All of it is new to readers.");
		} else if (prepared.changes().isEmpty()) {
			text.append("What changed since version ").append(prepared.last().get().version()).append(" is not known, for the two could not be compared.");
		} else {
			write(prepared.changes().get(), text, spans);
		}
		return new RedlineText(text.toString(), spans, List.of());
	}

	private static void write(Changes changes, StringBuilder text, List<Span> spans) {
		text.append(changes.isEmpty() ? "Nothing has changed for readers." : changes.summary()).append('\n');
		String domain = null;
		List<Change> listed = changes.changes().stream().limit(LISTED).toList();
		for (Change change : listed) {
			String title = Sentences.element(change.subject());
			if (!title.equals(domain)) {
				text.append('\n');
				spans.add(new Span(text.length(), title.length(), Look.HEADING));
				text.append(title).append('\n');
				domain = title;
			}
			text.append("•  ").append(Sentences.of(change)).append('\n');
		}
		if (changes.changes().size() > listed.size()) {
			text.append("\nand ").append(changes.changes().size() - listed.size()).append(" changes more.\n");
		}
	}
}
