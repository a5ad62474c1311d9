package framewright.ui.wizards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.ui.Muted;
import framewright.ui.model.create.NewFrameworkDraft;
import framewright.ui.model.create.NewFrameworkDraft.Model;
import framewright.ui.model.create.NewFrameworkDraft.Start;

/** Asks for the title of a new framework and what it begins with. */
final class NewFrameworkPage extends WizardPage {

	private static final List<String> LANGUAGES = List.of("en-GB", "en-IE", "en-US", "cy", "ga", "gd", "fr", "de", "es", "it", "nl", "pl", "pt", "ro", "uk", "ur");

	private final NewFrameworkDraft draft;
	private final List<Model> models;
	private final Map<String, String> languages = new LinkedHashMap<>();
	private Text title;
	private Text publisher;
	private Combo language;
	private Button empty;
	private Button structure;
	private Combo model;
	private Label name;

	NewFrameworkPage(NewFrameworkDraft draft, List<Model> models) {
		super("new", "New framework", null);
		this.draft = draft;
		this.models = models;
		setDescription("A framework begins with a title. Everything else can be changed later.");
		LANGUAGES.forEach(tag -> languages.put(Locale.forLanguageTag(tag).getDisplayName(Locale.UK), tag));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
		title = text(area, "&Title:", "title", "For instance: Coaching Toolkit");
		new Label(area, SWT.NONE);
		name = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		Muted.apply(name);
		publisher = text(area, "&Publisher:", "publisher", "For instance: Institute of Education");
		new Label(area, SWT.NONE).setText("&Language:");
		language = new Combo(area, SWT.DROP_DOWN);
		language.setData("framewright.key", "language");
		language.setItems(languages.keySet().toArray(String[]::new));
		language.select(0);
		language.addModifyListener(event -> changed());
		GridDataFactory.fillDefaults().applyTo(language);
		start(area);
		setControl(area);
		title.setFocus();
		changed();
		setErrorMessage(null);
	}

	private void start(Composite area) {
		Group group = new Group(area, SWT.NONE);
		group.setText("Begin with");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, 6).applyTo(group);
		GridLayoutFactory.swtDefaults().margins(10, 8).spacing(8, 6).applyTo(group);
		empty = choice(group, "An &empty framework: domains, subdomains and components on three levels", "empty");
		structure = choice(group, "The &structure of another framework: its tiers, scales and titles, without its text", "structure");
		choice(group, "A &copy of another framework, with all its text", "copy");
		empty.setSelection(true);
		model = new Combo(group, SWT.DROP_DOWN | SWT.READ_ONLY);
		model.setData("framewright.key", "model");
		models.forEach(one -> model.add(one.title()));
		model.select(models.isEmpty() ? -1 : 0);
		model.addListener(SWT.Selection, event -> changed());
		GridDataFactory.fillDefaults().grab(true, false).indent(20, 0).applyTo(model);
	}

	private Button choice(Composite group, String label, String key) {
		Button button = new Button(group, SWT.RADIO);
		button.setText(label);
		button.setData("framewright.key", key);
		button.addListener(SWT.Selection, event -> changed());
		return button;
	}

	private Text text(Composite area, String label, String key, String hint) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setMessage(hint);
		text.setData("framewright.key", key);
		text.addModifyListener(event -> changed());
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private void changed() {
		if (model == null) {
			return;
		}
		draft.title(title.getText());
		draft.publisher(publisher.getText());
		draft.language(languages.getOrDefault(language.getText(), language.getText()));
		Start start = empty.getSelection() ? Start.EMPTY : structure.getSelection() ? Start.STRUCTURE : Start.COPY;
		draft.start(start, start == Start.EMPTY || model.getSelectionIndex() < 0 ? null : models.get(model.getSelectionIndex()));
		model.setEnabled(start != Start.EMPTY);
		name.setText(title.getText().isBlank() ? "" : "The file will be called " + draft.file().getFileName());
		String problem = draft.problem();
		setErrorMessage(problem.isEmpty() ? null : problem);
		setPageComplete(problem.isEmpty());
	}
}
