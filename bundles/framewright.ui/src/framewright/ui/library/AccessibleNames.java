package framewright.ui.library;

import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;

/** Gives controls that show no name of their own a name for screen readers. */
public final class AccessibleNames {

	private AccessibleNames() {
	}

	public static AccessibleListener of(String name) {
		return new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = name;
				}
			}
		};
	}

	/** @param description what there is to say beyond the name, asked for when it is said */
	public static AccessibleListener of(String name, Supplier<String> description) {
		return new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = name;
				}
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = description.get();
				}
			}
		};
	}
}
