package framewright.ui.wizards;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.core.exchange.Exporter;
import framewright.core.extension.Extension;
import framewright.core.extension.Option;
import framewright.ui.Muted;
import framewright.ui.model.export.ExportPlan;

/** Asks for the options of the chosen formats, as each declares them, and for the folder. */
final class ExportOptionsPage extends WizardPage {

	private final ExportPlan plan;
	private ScrolledComposite scroll;
	private final Runnable preview;
	private Text folder;
	private Text name;
	private Button look;

	/** @param preview writes to another folder and shows what came of it */
	ExportOptionsPage(ExportPlan plan, Runnable preview) {
		super("options", "How to export", null);
		this.plan = plan;
		this.preview = preview;
		setDescription("Set what each format offers, and choose the folder for the files.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 10).applyTo(area);
		scroll = new ScrolledComposite(area, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(440, 240).applyTo(scroll);
		new Label(area, SWT.NONE).setText("&Folder:");
		folder = new Text(area, SWT.BORDER);
		folder.setData("framewright.key", "folder");
		folder.setText(plan.folder());
		folder.addModifyListener(event -> {
			plan.folder(folder.getText());
			update();
		});
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText("&Browse…");
		browse.addListener(SWT.Selection, event -> browse());
		new Label(area, SWT.NONE).setText("&Remember as:");
		name = new Text(area, SWT.BORDER);
		name.setData("framewright.key", "remember");
		name.setMessage("A name for these formats and options, to use again");
		name.addModifyListener(event -> {
			plan.name(name.getText());
			update();
		});
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(name);
		look = new Button(area, SWT.PUSH);
		look.setText("Pre&view…");
		look.setData("framewright.key", "preview");
		look.setToolTipText("Shows what would be written, without writing it to the folder");
		look.addListener(SWT.Selection, event -> preview.run());
		GridDataFactory.fillDefaults().applyTo(look);
		setControl(area);
		update();
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
		dialog.setText("Export");
		dialog.setMessage("Choose the folder to write the files to.");
		dialog.setFilterPath(folder.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			folder.setText(chosen);
		}
	}

	/** The controls are made anew for the formats that are chosen now. */
	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			fill();
			name.setText(plan.name());
			update();
		}
		super.setVisible(visible);
	}

	private void fill() {
		if (scroll.getContent() != null) {
			scroll.getContent().dispose();
		}
		Composite content = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(content);
		for (Extension<Exporter> format : plan.formatsWithOptions()) {
			Group group = new Group(content, SWT.NONE);
			group.setText(format.label());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
			GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 8).spacing(8, 4).applyTo(group);
			format.options().forEach(option -> option(group, format, option));
		}
		if (plan.formatsWithOptions().isEmpty()) {
			Label none = new Label(content, SWT.NONE);
			none.setText("There is nothing to set for what you have chosen.");
		}
		scroll.setContent(content);
		scroll.setMinSize(content.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		scroll.requestLayout();
	}

	private void option(Composite group, Extension<Exporter> format, Option option) {
		Control control = OptionControls.create(group, option, plan.value(format, option), value -> {
			plan.set(format, option, value);
			update();
		});
		control.setData("framewright.key", "option." + format.id() + "." + option.id());
		if (!option.description().isEmpty()) {
			Label description = new Label(group, SWT.WRAP);
			description.setText(option.description());
			Muted.apply(description);
			GridDataFactory.fillDefaults().span(3, 1).grab(true, false).indent(option.type() == Option.Type.FLAG ? 22 : 0, 0).hint(400, SWT.DEFAULT).applyTo(description);
		}
	}

	private void update() {
		String problem = plan.problem();
		setErrorMessage(problem.isEmpty() || !plan.choiceProblem().isEmpty() ? null : problem);
		setPageComplete(problem.isEmpty());
		if (look != null) {
			look.setEnabled(problem.isEmpty());
		}
	}
}
