package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import framewright.editing.form.Address;
import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;

/** Everything on the pages of the framework editor that the keyboard can reach tells a screen reader what it is. */
class NamesForScreenReadersTest extends Workbench {

	private static final List<Class<? extends Control>> KINDS = List.of(Text.class, StyledText.class, Combo.class, CCombo.class, Spinner.class, Tree.class, Table.class, Button.class, Link.class, Hyperlink.class,
			Browser.class, org.eclipse.swt.widgets.List.class);

	private final List<String> nameless = new ArrayList<>();
	private int looked;

	@Test
	void everyControlOfThePagesHasAName() throws Exception {
		FrameworkEditor editor = (FrameworkEditor) IDE.openEditor(page(), file("alpha.framework"), Editors.SOURCE);
		robot.waitFor("the text is read", () -> editor.session().text().isPresent());
		for (String page : List.of("overview", "matrix", "elements", "preview")) {
			editor.turnTo(page);
			robot.settle();
			int before = looked;
			look(page, window().getShell());
			assertTrue(looked - before > 2, () -> page + ": " + looked);
			if (page.equals("elements")) {
				editor.session().select(Address.element("listening"), this);
				robot.settle();
				look("elements, a component", window().getShell());
			}
		}
		assertEquals(List.of(), nameless.stream().distinct().toList());
	}

	private void look(String where, Composite parent) throws ReflectiveOperationException {
		for (Control control : parent.getChildren()) {
			if (!control.isVisible()) {
				continue;
			}
			if (asks(control)) {
				looked++;
				if (name(control).isBlank()) {
					nameless.add(where + ": " + control.getClass().getSimpleName() + " " + control.getData("framewright.key") + " in " + parent.getClass().getSimpleName());
				}
			}
			if (control instanceof ToolBar bar) {
				for (ToolItem item : bar.getItems()) {
					if ((item.getStyle() & org.eclipse.swt.SWT.SEPARATOR) == 0 && blank(item.getText()) && blank(item.getToolTipText())) {
						nameless.add(where + ": a button of a tool bar in " + parent.getClass().getSimpleName());
					}
				}
			} else if (control instanceof Composite composite && !(control instanceof Combo || control instanceof CCombo || control instanceof Browser)) {
				look(where, composite);
			}
		}
	}

	/** Whether something can be done with a control. */
	private static boolean asks(Control control) {
		return KINDS.stream().anyMatch(kind -> kind.isInstance(control));
	}

	/** What a screen reader would say: the control's words, else what its listeners answer. */
	private static String name(Control control) throws ReflectiveOperationException {
		String words = switch (control) {
			case Button button -> button.getText();
			case Link link -> link.getText();
			case Hyperlink link -> link.getText();
			default -> "";
		};
		return blank(words) ? answered(control.getAccessible()) : words;
	}

	/** The platform does not let one ask. */
	private static String answered(Accessible accessible) throws ReflectiveOperationException {
		Field field = Accessible.class.getDeclaredField("accessibleListeners");
		field.setAccessible(true);
		AccessibleEvent event = new AccessibleEvent(accessible);
		event.childID = ACC.CHILDID_SELF;
		if (field.get(accessible) instanceof List<?> listeners) {
			for (Object listener : List.copyOf(listeners)) {
				((AccessibleListener) listener).getName(event);
			}
		}
		return event.result == null ? "" : event.result;
	}

	private static boolean blank(String words) {
		return words == null || words.isBlank();
	}
}
