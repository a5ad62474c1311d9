package framewright.ui.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import framewright.core.review.Entry;
import framewright.core.review.Review.SignOff;
import framewright.ui.Muted;
import framewright.ui.model.review.SignOffDraft;

/** Who stands for the version. */
final class SignOffsPage {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final Composite area;
	private final Label count;
	private final Table table;
	private final Button withdraw;
	private EditorReview review;

	SignOffsPage(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 6).applyTo(area);
		count = new Label(area, SWT.WRAP);
		Muted.apply(count);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(count);
		table = Pieces.table(area, SWT.NONE, "Sign-offs", "review.signOffs", new String[] { "Person", "Role", "Day", "Recorded by" }, new int[] { 24, 40, 18, 18 });
		table.addListener(SWT.Selection, event -> enable());
		Composite buttons = new Composite(area, SWT.NONE);
		RowLayoutFactory.fillDefaults().spacing(4).applyTo(buttons);
		Pieces.button(buttons, "&Sign Off…", "Records who stands for this version", this::sign);
		withdraw = Pieces.button(buttons, "With&draw", "Takes back the sign-off that is selected; the file keeps that it was there", this::withdraw);
		enable();
	}

	Composite control() {
		return area;
	}

	void setFocus() {
		table.setFocus();
	}

	void show(EditorReview shown) {
		review = shown;
		List<SignOff> signOffs = review.review().map(open -> open.signOffs()).orElse(List.of());
		count.setText(signOffs.isEmpty() ? "Nobody has signed off this version yet." : signOffs.size() == 1 ? "1 sign-off" : signOffs.size() + " sign-offs");
		table.removeAll();
		for (SignOff signOff : signOffs) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(signOff);
			item.setText(new String[] { signOff.person(), SignOffDraft.told(signOff), signOff.decided() == null ? "" : signOff.decided().format(DAY), signOff.author() });
		}
		enable();
	}

	private void enable() {
		withdraw.setEnabled(table.getSelectionCount() == 1);
	}

	void sign() {
		if (review == null || review.review().isEmpty()) {
			return;
		}
		String version = review.review().map(open -> open.newVersion()).filter(text -> !text.isBlank()).orElse("this version");
		new SignOffDialog(area.getShell(), Character.isDigit(version.charAt(0)) ? "version " + version : version, draft -> review.add(List.of(draft.entry()), "The sign-off is recorded.")).open();
	}

	private void withdraw() {
		Optional<SignOff> chosen = table.getSelectionCount() == 1 ? Optional.of((SignOff) table.getSelection()[0].getData()) : Optional.empty();
		chosen.ifPresent(signOff -> review.add(List.of(new Entry.Withdraw(signOff.id())), "The sign-off is withdrawn."));
	}
}
