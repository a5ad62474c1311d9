package framewright.ui.library;

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
				if (event.childID == org.eclipse.swt.accessibility.ACC.CHILDID_SELF) {
					event.result = name;
				}
			}
		};
	}
}
