package framewright.ui.compare;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.actions.CompoundContributionItem;

import framewright.core.review.ChangeReport;

/** The kinds of reports, to choose from. */
public final class ReportMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		List<ChangeReport> reports = Services.reports();
		if (reports.isEmpty()) {
			Action none = new Action("No kind of report is installed") {
			};
			none.setEnabled(false);
			return new IContributionItem[] { new ActionContributionItem(none) };
		}
		return reports.stream().map(report -> new ActionContributionItem(choice(report))).toArray(IContributionItem[]::new);
	}

	private static Action choice(ChangeReport report) {
		CompareEditor editor = WeightMenu.active();
		Action action = new Action(report.label().replace("&", "&&").replace('@', ' ') + "…") {
			@Override
			public void run() {
				write(editor, report);
			}
		};
		action.setEnabled(editor != null && editor.reported().isPresent());
		return action;
	}

	private static void write(CompareEditor editor, ChangeReport report) {
		FileDialog dialog = new FileDialog(editor.getSite().getShell(), SWT.SAVE);
		dialog.setText("Export the changes as " + report.label());
		dialog.setFilterExtensions(new String[] { "*." + report.extension() });
		dialog.setFilterNames(new String[] { report.label() });
		dialog.setFileName(editor.list().map(list -> list.changes().now().framework()).orElse("changes") + "-" + report.id() + "." + report.extension());
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			Path file = Path.of(chosen);
			editor.reported().ifPresent(reported -> new ReportJob(report, reported, file, () -> editor.tell("“" + file + "” is written.")).schedule());
		}
	}
}
