package framewright.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

import framewright.ui.across.ReferencesView;
import framewright.ui.help.HelpView;
import framewright.ui.versions.HistoryView;
import framewright.ui.review.ReviewView;

/** The one arrangement of the window: the library at the left, the outline at the right, problems below, the text in the middle. */
public final class Perspective implements IPerspectiveFactory {

	public static final String ID = "framewright.ui.perspective";
	public static final String LIBRARY = "framewright.ui.library";
	public static final String PROBLEMS = "framewright.ui.problems";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
		String editors = layout.getEditorArea();
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.27f, editors);
		left.addView(LIBRARY);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.70f, editors);
		right.addView(IPageLayout.ID_OUTLINE);
		right.addPlaceholder(HelpView.ID);
		right.addPlaceholder(ReviewView.ID);
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.78f, editors);
		bottom.addView(PROBLEMS);
		bottom.addView(HistoryView.ID);
		bottom.addPlaceholder(ReferencesView.ID);
		layout.getViewLayout(LIBRARY).setCloseable(false);
	}
}
