package framewright.ui.library;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;

/** Rows with numbers and places beside names. They are drawn anew when the window becomes light or dark, so that these can still be read. */
public final class StyledCells extends DelegatingStyledCellLabelProvider {

	private final IPropertyChangeListener colours = event -> {
		if (JFacePreferences.COUNTER_COLOR.equals(event.getProperty()) || JFacePreferences.QUALIFIER_COLOR.equals(event.getProperty())) {
			fireLabelProviderChanged(new LabelProviderChangedEvent(this));
		}
	};

	public StyledCells(IStyledLabelProvider labels) {
		super(labels);
		JFaceResources.getColorRegistry().addListener(colours);
	}

	@Override
	public void dispose() {
		JFaceResources.getColorRegistry().removeListener(colours);
		super.dispose();
	}
}
