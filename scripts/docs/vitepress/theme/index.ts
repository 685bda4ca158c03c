import { onContentUpdated, useData, type Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { addFilter } from "./filter.js";
import { followFolds } from "./folds.js";
import "./style.css";

/** The look of VitePress with the fonts that a machine has, and what long pages need to be read. */
const theme: Theme = {
  extends: DefaultTheme,
  setup() {
    const { frontmatter } = useData();
    onContentUpdated(() => {
      const content = document.querySelector<HTMLElement>(".vp-doc > div");
      if (!content) return;
      followFolds(content);
      const { filter } = frontmatter.value;
      if (typeof filter === "string") addFilter(content, filter);
    });
  },
};

export default theme;
