package framewright.ui.editor;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;
import org.eclipse.ui.texteditor.AbstractTextEditor;

/** How texts are shown, by a person's choice; it is remembered, and the same in all editors. */
public enum SourceLook {

	/** Long lines go on in the next line of the window. */
	WRAPPED(AbstractTextEditor.PREFERENCE_WORD_WRAP_ENABLED),
	/** Bars beside the lines that differ from the last published version. */
	CHANGES(AbstractDecoratedTextEditorPreferenceConstants.QUICK_DIFF_ALWAYS_ON),
	/** The first lines of the elements that the first visible line stands in stay in sight. */
	HEADINGS("stickyScrollingEnabled");

	private final String key;

	SourceLook(String key) {
		this.key = key;
	}

	public boolean isOn() {
		return EditorsUI.getPreferenceStore().getBoolean(key);
	}

	/** Turns it on or off. Editors that are open learn of headings by themselves, of all else by {@link SourceEditor#show}. */
	public void set(boolean on) {
		IPreferenceStore store = EditorsUI.getPreferenceStore();
		store.setValue(key, on);
		try {
			if (store instanceof IPersistentPreferenceStore kept) {
				kept.save();
			}
		} catch (IOException e) {
			ILog.of(SourceLook.class).warn("How texts are shown could not be remembered. It holds until the program ends.", e);
		}
	}
}
