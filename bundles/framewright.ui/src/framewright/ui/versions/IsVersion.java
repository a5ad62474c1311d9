package framewright.ui.versions;

import org.eclipse.core.expressions.PropertyTester;

import framewright.editing.library.Node;

/** Whether a row of the library stands for a published version. */
public final class IsVersion extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		return receiver instanceof Node node && node.kind() == Node.Kind.VERSION;
	}
}
