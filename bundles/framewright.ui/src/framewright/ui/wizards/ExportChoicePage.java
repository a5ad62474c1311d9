package framewright.ui.wizards;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import framewright.ui.library.StyledCells;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Exporters;
import framewright.core.exchange.Profile;
import framewright.core.extension.Extension;
import framewright.ui.Icons;
import framewright.ui.library.NodeLabels;
import framewright.ui.model.export.ExportPlan;
import framewright.editing.library.Node;

/** Asks which frameworks are exported in which formats. */
final class ExportChoicePage extends WizardPage {

	private final ExportPlan plan;
	private final List<Node> frameworks;
	/** What people read comes before what programs read. */
	private final List<Extension<Exporter>> formats = Exporters.all().stream().sorted(Comparator.comparing((Extension<Exporter> format) -> !Exporters.isDocument(format)).thenComparing(Extension::label)).toList();
	private final Map<String, Profile> profiles;
	private Label description;

	/** @param profiles the library's profiles by name */
	ExportChoicePage(ExportPlan plan, List<Node> frameworks, Map<String, Profile> profiles) {
		super("choice", "What to export", null);
		this.plan = plan;
		this.profiles = profiles;
		this.frameworks = frameworks;
		setDescription("Choose the frameworks and the formats to write them in.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 6).applyTo(area);
		Combo profile = profiles.isEmpty() ? null : profiles(area);
		CheckboxTableViewer chosen = list(area, "&Frameworks:", "frameworks", 110);
		chosen.setLabelProvider(new StyledCells(new NodeLabels(true)));
		chosen.setInput(frameworks);
		chosen.setCheckedElements(plan.frameworks().toArray());
		whenChecked(chosen, checked -> {
			plan.frameworks().clear();
			for (Object framework : checked) {
				plan.frameworks().add((Node) framework);
			}
		});
		CheckboxTableViewer written = list(area, "F&ormats:", "formats", 230);
		written.setLabelProvider(new Formats());
		written.setInput(formats);
		whenChecked(written, checked -> {
			plan.formats().clear();
			for (Object format : checked) {
				plan.formats().add(format(format));
			}
		});
		if (profile != null) {
			profile.addListener(SWT.Selection, event -> {
				if (profile.getSelectionIndex() > 0) {
					plan.take(profiles.get(profile.getText()));
					written.setCheckedElements(formats.stream().filter(format -> plan.formats().stream().anyMatch(taken -> taken.id().equals(format.id()))).toArray());
				}
				update();
			});
		}
		written.addSelectionChangedListener(event -> describe(written.getStructuredSelection().getFirstElement()));
		description = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(440, 36).applyTo(description);
		if (formats.size() == 1) {
			written.setAllChecked(true);
			plan.formats().addAll(formats);
		}
		describe(formats.isEmpty() ? null : formats.get(0));
		setControl(area);
		update();
		setErrorMessage(null);
	}

	private Combo profiles(Composite area) {
		new Label(area, SWT.NONE).setText("As it was remembered in the &profile:");
		Combo profile = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		profile.setData("framewright.key", "profile");
		profile.add("(none)");
		profiles.keySet().forEach(profile::add);
		profile.select(0);
		return profile;
	}

	/** @param height how high it is at first, in pixels */
	private static CheckboxTableViewer list(Composite area, String label, String key, int height) {
		new Label(area, SWT.NONE).setText(label);
		CheckboxTableViewer list = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.V_SCROLL);
		list.getTable().setData("framewright.key", key);
		list.setContentProvider(ArrayContentProvider.getInstance());
		GridDataFactory.fillDefaults().grab(true, true).hint(440, height).applyTo(list.getTable());
		return list;
	}

	private void whenChecked(CheckboxTableViewer list, Consumer<Object[]> action) {
		list.addCheckStateListener(event -> {
			action.accept(list.getCheckedElements());
			update();
		});
	}

	@SuppressWarnings("unchecked") // The list holds nothing else.
	private static Extension<Exporter> format(Object element) {
		return (Extension<Exporter>) element;
	}

	private void describe(Object selected) {
		description.setText(selected == null ? formats.isEmpty() ? "No formats are installed." : "" : format(selected).description());
	}

	private void update() {
		String problem = plan.choiceProblem();
		setErrorMessage(problem.isEmpty() ? null : problem);
		setPageComplete(problem.isEmpty());
	}

	private static final class Formats extends LabelProvider {
		@Override
		public String getText(Object element) {
			return format(element).label();
		}

		@Override
		public Image getImage(Object element) {
			return Icons.get("export");
		}
	}
}
