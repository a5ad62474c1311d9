package framewright.ui.versions;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

import framewright.core.history.PublishedVersion;
import framewright.core.library.Library;
import framewright.ui.Icons;
import framewright.ui.compare.Candidates;
import framewright.ui.model.compare.ComparedText;
import framewright.ui.model.versions.ElementStory.Chapter;
import framewright.ui.model.versions.HistoryRow;
import framewright.ui.model.versions.HistoryRow.Kind;
import framewright.ui.model.versions.HistoryRows;
import framewright.versions.FrameworkHistory;
import framewright.versions.SavedVersion;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** What can be done in the History view. */
final class HistoryActions {

	/** A row that a text belongs to. */
	private record Old(String label, ComparedText compared, OldVersions.Source source) {
	}

	private final HistoryView view;
	private final HistoryTable table;
	private final Map<String, IAction> actions = new LinkedHashMap<>();

	HistoryActions(HistoryView view, HistoryTable table) {
		this.view = view;
		this.table = table;
		action(VersionsCommands.OPEN_OLD, "&Open This Version", "open-version", this::open);
		action(VersionsCommands.COMPARE_NOW, "&Compare with Your Text", "compare", this::compareNow);
		action(VersionsCommands.COMPARE_TWO, "Compare &Two Versions", "compare-two", this::compareTwo);
		action(VersionsCommands.RESTORE, "&Restore This Version…", "restore", this::restore);
		action(VersionsCommands.COPY_OLD, "Copy Te&xt", null, this::copy);
		action(VersionsCommands.RETIRE, "Re&tire This Version…", null, () -> published().ifPresent(version -> marking().retire(version)));
		action(VersionsCommands.SUPERSEDE, "&Superseded by…", null, () -> published().ifPresent(version -> marking().supersede(version)));
		IAction only = new Action("Only This &Element", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				view.onlyElement(isChecked());
			}
		};
		only.setChecked(view.onlyElement());
		only.setToolTipText("Every wording that the element at the cursor ever had");
		add(VersionsCommands.ONLY_ELEMENT, only, "component");
	}

	private void action(String command, String label, String icon, Runnable run) {
		add(command, new Action(label) {
			@Override
			public void run() {
				run.run();
			}
		}, icon);
	}

	private void add(String command, IAction action, String icon) {
		action.setActionDefinitionId(command);
		if (icon != null) {
			action.setImageDescriptor(Icons.descriptor(icon));
		}
		actions.put(command, action);
		switch (command) {
			case VersionsCommands.RETIRE, VersionsCommands.SUPERSEDE -> {
				return; // in the library they mean the version that is selected there
			}
			case VersionsCommands.ONLY_ELEMENT -> {
				// The key works wherever the cursor is: in the text, above all.
				IHandlerService window = view.getSite().getWorkbenchWindow().getService(IHandlerService.class);
				IHandlerActivation active = window.activateHandler(command, new ActionHandler(action));
				table.control().addDisposeListener(event -> window.deactivateHandler(active));
			}
			default -> view.getSite().getService(IHandlerService.class).activateHandler(command, new ActionHandler(action));
		}
	}

	IAction get(String command) {
		return actions.get(command);
	}

	void fill(IActionBars bars) {
		IToolBarManager tools = bars.getToolBarManager();
		for (String command : List.of(VersionsCommands.ONLY_ELEMENT, VersionsCommands.OPEN_OLD, VersionsCommands.COMPARE_NOW, VersionsCommands.COMPARE_TWO, VersionsCommands.RESTORE)) {
			tools.add(actions.get(command));
			if (command.equals(VersionsCommands.ONLY_ELEMENT)) {
				tools.add(new Separator());
			}
		}
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), actions.get(VersionsCommands.COPY_OLD));
		bars.updateActionBars();
	}

	/** Fills the menu of the table. */
	void fill(IMenuManager menu) {
		for (String command : List.of(VersionsCommands.OPEN_OLD, VersionsCommands.COMPARE_NOW, VersionsCommands.COMPARE_TWO, VersionsCommands.COPY_OLD)) {
			menu.add(actions.get(command));
		}
		menu.add(new Separator());
		menu.add(actions.get(VersionsCommands.RESTORE));
		if (published().isPresent()) {
			menu.add(actions.get(VersionsCommands.RETIRE));
			menu.add(actions.get(VersionsCommands.SUPERSEDE));
		}
		menu.add(new Separator());
		menu.add(actions.get(VersionsCommands.ONLY_ELEMENT));
	}

	/** Greys what cannot be done with what is selected. */
	void update() {
		List<Object> rows = table.selected();
		boolean old = rows.size() == 1 && old(rows.get(0)).isPresent();
		actions.get(VersionsCommands.OPEN_OLD).setEnabled(old);
		actions.get(VersionsCommands.COMPARE_NOW).setEnabled(old);
		actions.get(VersionsCommands.COMPARE_TWO).setEnabled(rows.size() == 2);
		// An element alone cannot be taken back yet, and to take the whole framework back would surprise.
		actions.get(VersionsCommands.RESTORE).setEnabled(old && rows.get(0) instanceof HistoryRow);
		actions.get(VersionsCommands.COPY_OLD).setEnabled(old || rows.size() == 1 && rows.get(0) instanceof Chapter);
	}

	private Optional<VersionedLibrary> library() {
		return Optional.ofNullable(view.file()).map(Library::containing).map(VersionedLibrary::of);
	}

	private Optional<OldVersions> versions() {
		return library().map(library -> new OldVersions(view.getSite().getPage(), library, view.file()));
	}

	private MarkingPublished marking() {
		return new MarkingPublished(library().orElseThrow());
	}

	/** The version that was published with the row that is selected. */
	private Optional<PublishedVersion> published() {
		return table.selected().size() == 1 && table.selected().get(0) instanceof HistoryRow row ? row.published() : Optional.empty();
	}

	/** The old text of a row; empty for the text of now. */
	private Optional<Old> old(Object row) {
		VersionedLibrary library = library().orElse(null);
		if (library == null) {
			return Optional.empty();
		}
		Path file = view.file();
		if (row instanceof HistoryRow one) {
			return one.kind() == Kind.NOW ? Optional.empty() : Optional.of(new Old(HistoryRows.label(one), Candidates.of(one, file), () -> new HistoryRows(library, file).text(one)));
		}
		Chapter chapter = (Chapter) row;
		return chapter.wording().version().map(version -> new Old(label(chapter, version), Candidates.kept(file, label(chapter, version), version.id()), () -> new FrameworkHistory(library).text(file, version.id())));
	}

	private static String label(Chapter chapter, SavedVersion version) {
		return chapter.version().isEmpty() ? "saved on " + chapter.when() + " by " + chapter.who() + (version.subject().isEmpty() ? "" : " (“" + version.subject() + "”)") : "version " + chapter.version();
	}

	private Optional<Old> one() {
		return table.selected().size() == 1 ? old(table.selected().get(0)) : Optional.empty();
	}

	void open() {
		one().ifPresent(old -> versions().ifPresent(versions -> versions.open(old.label(), old.source())));
	}

	private void compareNow() {
		one().ifPresent(old -> versions().ifPresent(versions -> versions.compareWithNow(old.compared())));
	}

	/** The upper of two rows is the newer. */
	private void compareTwo() {
		List<Object> rows = table.selected();
		versions().filter(any -> rows.size() == 2).ifPresent(versions -> {
			ComparedText newer = text(versions, rows.get(0));
			ComparedText older = text(versions, rows.get(1));
			if (newer != null && older != null) {
				versions.compare(older, newer);
			}
		});
	}

	private ComparedText text(OldVersions versions, Object row) {
		return old(row).map(Old::compared).orElseGet(versions::now);
	}

	private void restore() {
		one().ifPresent(old -> versions().ifPresent(versions -> versions.restore(old.label(), old.source())));
	}

	private void copy() {
		if (table.selected().size() == 1 && table.selected().get(0) instanceof Chapter chapter) {
			copy(chapter.plain());
		} else {
			one().ifPresent(old -> new VersionsJob("Copying an old version", "The version cannot be copied") {
				@Override
				Runnable work(IProgressMonitor monitor) throws VersionsException {
					String text = old.source().read().text();
					return () -> copy(text);
				}
			}.schedule());
		}
	}

	private void copy(String text) {
		if (text.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(table.control().getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
