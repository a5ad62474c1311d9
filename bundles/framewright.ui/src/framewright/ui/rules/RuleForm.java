package framewright.ui.rules;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.core.extension.Option;
import framewright.core.rules.Rule;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.rules.RuleChoices;
import framewright.ui.model.rules.RuleChoices.Weight;

/** What can be chosen for one rule, and why the rule matters. */
final class RuleForm {

	/** How high the fields of parameters grow before they scroll, in pixels. */
	private static final int HIGHEST = 190;

	private final RuleChoices choices;
	private final Runnable changed;
	private final Composite area;
	private final Label title;
	private final Combo weight;
	private final ScrolledComposite parameters;
	private final Button reset;
	private final Text why;
	private Optional<Rule> rule = Optional.empty();
	private String place = RuleChoices.LIBRARY;
	private List<Weight> weights = List.of();

	/** @param changed is told when something was chosen */
	RuleForm(Composite parent, RuleChoices choices, Runnable changed) {
		this.choices = choices;
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(6, 0, 4, 0).applyTo(area);
		title = new Label(area, SWT.WRAP);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(280, SWT.DEFAULT).applyTo(title);
		new Label(area, SWT.NONE).setText("It &matters:");
		weight = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		weight.setData("framewright.key", "rules.weight");
		weight.getAccessible().addAccessibleListener(AccessibleNames.of("How much it matters"));
		weight.setVisibleItemCount(8);
		weight.addListener(SWT.Selection, event -> {
			choices.weigh(rule.orElseThrow(), place, weights.get(weight.getSelectionIndex()).word());
			told();
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(weight);
		parameters = new ScrolledComposite(area, SWT.V_SCROLL);
		parameters.setExpandHorizontal(true);
		parameters.setExpandVertical(true);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(parameters);
		parameters.addListener(SWT.Resize, event -> fit());
		reset = new Button(area, SWT.PUSH);
		reset.setText("&Take Back What Is Chosen Here");
		reset.setData("framewright.key", "rules.reset");
		reset.addListener(SWT.Selection, event -> {
			choices.reset(rule.orElseThrow(), place);
			show(rule, place);
			changed.run();
		});
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(reset);
		Label label = new Label(area, SWT.NONE);
		label.setText("&Why it matters:");
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(label);
		why = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		why.setData("framewright.key", "rules.why");
		why.getAccessible().addAccessibleListener(AccessibleNames.of("Why it matters"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(280, 120).applyTo(why);
		// Tab goes on, as nothing is typed here.
		why.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
	}

	/** Shows a rule as it is chosen for a framework, or the library. */
	void show(Optional<Rule> shown, String framework) {
		rule = shown;
		place = framework;
		title.setText(rule.map(Rule::title).map(RuleForm::plain).orElse("Select a rule."));
		weight.setEnabled(rule.isPresent());
		weights = rule.map(one -> choices.weights(one, place)).orElse(List.of());
		weight.setItems(weights.stream().map(Weight::label).toArray(String[]::new));
		rule.ifPresent(one -> {
			String word = choices.weight(one, place);
			weights.stream().filter(each -> each.word().equals(word)).findFirst().ifPresent(each -> weight.select(weights.indexOf(each)));
		});
		why.setText(rule.map(RuleForm::explain).orElse(""));
		fields();
		allow();
		area.layout(true, true);
	}

	private static String explain(Rule rule) {
		StringBuilder text = new StringBuilder(rule.why());
		if (!rule.bad().isEmpty()) {
			text.append("\n\nNot so:\n").append(rule.bad());
		}
		if (!rule.good().isEmpty()) {
			text.append("\n\nBut so:\n").append(rule.good());
		}
		return text.append("\n\nIn library.settings it is called ").append(rule.id()).append('.').toString();
	}

	private void told() {
		allow();
		changed.run();
	}

	private void allow() {
		String who = place.equals(RuleChoices.LIBRARY) ? "the library" : "this framework";
		reset.setEnabled(rule.filter(one -> choices.saidBy(one, place).equals(who)).isPresent());
	}

	// ---- parameters ----

	private void fields() {
		Control before = parameters.getContent();
		if (before != null) {
			before.dispose();
		}
		Composite fields = new Composite(parameters, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(fields);
		rule.ifPresent(one -> one.options().forEach(option -> field(fields, one, option)));
		parameters.setContent(fields);
		fit();
	}

	/** What it does stands below each field. */
	private void field(Composite fields, Rule of, Option option) {
		String value = choices.value(of, option, place);
		Control control;
		if (option.type() == Option.Type.FLAG) {
			Button button = new Button(fields, SWT.CHECK);
			button.setText(plain(option.label()));
			button.setSelection(Boolean.parseBoolean(value));
			button.addListener(SWT.Selection, event -> choose(of, option, Boolean.toString(button.getSelection())));
			GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
			control = button;
		} else {
			new Label(fields, SWT.NONE).setText(plain(option.label()) + ":");
			control = option.type() == Option.Type.CHOICE ? choice(fields, of, option, value) : text(fields, of, option, value);
			control.getAccessible().addAccessibleListener(AccessibleNames.of(option.label(), option::description));
			GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(control);
		}
		control.setData("framewright.key", "rules.parameter." + option.id());
		Label description = new Label(fields, SWT.WRAP);
		description.setText(plain(option.description()));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(260, SWT.DEFAULT).applyTo(description);
	}

	private Control choice(Composite fields, Rule of, Option option, String value) {
		Combo combo = new Combo(fields, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(option.shown().toArray(String[]::new));
		combo.select(option.allowed().indexOf(value));
		combo.addListener(SWT.Selection, event -> choose(of, option, option.allowed().get(combo.getSelectionIndex())));
		return combo;
	}

	private Control text(Composite fields, Rule of, Option option, String value) {
		Text text = new Text(fields, SWT.BORDER | SWT.SINGLE);
		text.setText(value);
		text.setMessage(option.standard());
		text.addModifyListener(event -> choose(of, option, text.getText()));
		return text;
	}

	private void choose(Rule of, Option option, String value) {
		choices.choose(of, option, place, value);
		told();
	}

	/** The fields are as wide as there is room and scroll where they are higher. */
	private void fit() {
		Control fields = parameters.getContent();
		if (fields == null) {
			return;
		}
		int width = parameters.getClientArea().width;
		int height = fields.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y;
		parameters.setMinSize(SWT.DEFAULT, height);
		GridData data = (GridData) parameters.getLayoutData();
		int hint = rule.map(one -> one.options().isEmpty()).orElse(true) ? 0 : Math.min(height, HIGHEST);
		data.exclude = hint == 0;
		parameters.setVisible(hint > 0);
		if (data.heightHint != hint) {
			data.heightHint = hint;
			area.layout(true, true);
		}
	}

	/** An ampersand is a sign of its own and no key. */
	private static String plain(String words) {
		return words.replace("&", "&&");
	}
}
