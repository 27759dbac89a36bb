# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_pane.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QToolButton, QVBoxLayout, QWidget)
class Ui_RecordPane(object):
    def setupUi(self, RecordPane):
        if not RecordPane.objectName():
            RecordPane.setObjectName(u"RecordPane")
        RecordPane.resize(440, 720)
        self.column = QVBoxLayout(RecordPane)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(RecordPane)
        self.stack.setObjectName(u"stack")
        self.nothing_open = QWidget()
        self.nothing_open.setObjectName(u"nothing_open")
        self.nothing_column = QVBoxLayout(self.nothing_open)
        self.nothing_column.setObjectName(u"nothing_column")
        self.nothing_text = QLabel(self.nothing_open)
        self.nothing_text.setObjectName(u"nothing_text")
        self.nothing_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_text.setWordWrap(True)
        self.nothing_text.setProperty(u"role", u"muted")

        self.nothing_column.addWidget(self.nothing_text)

        self.stack.addWidget(self.nothing_open)
        self.scroll = QScrollArea()
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.contents = QWidget()
        self.contents.setObjectName(u"contents")
        self.sections = QVBoxLayout(self.contents)
        self.sections.setSpacing(8)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(8, 8, 4, 8)
        self.case_column = QVBoxLayout()
        self.case_column.setSpacing(8)
        self.case_column.setObjectName(u"case_column")

        self.sections.addLayout(self.case_column)

        self.items_line = QHBoxLayout()
        self.items_line.setSpacing(4)
        self.items_line.setObjectName(u"items_line")
        self.items_line.setContentsMargins(8, -1, -1, -1)
        self.items_title = QLabel(self.contents)
        self.items_title.setObjectName(u"items_title")
        self.items_title.setTextFormat(Qt.TextFormat.PlainText)
        self.items_title.setProperty(u"role", u"title")

        self.items_line.addWidget(self.items_title)

        self.items_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.items_line.addItem(self.items_rest)

        self.expand = QToolButton(self.contents)
        self.expand.setObjectName(u"expand")
        self.expand.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.items_line.addWidget(self.expand)

        self.collapse = QToolButton(self.contents)
        self.collapse.setObjectName(u"collapse")
        self.collapse.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.items_line.addWidget(self.collapse)

        self.add = QToolButton(self.contents)
        self.add.setObjectName(u"add")
        self.add.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.items_line.addWidget(self.add)


        self.sections.addLayout(self.items_line)

        self.no_items = QLabel(self.contents)
        self.no_items.setObjectName(u"no_items")
        self.no_items.setWordWrap(True)
        self.no_items.setMargin(8)
        self.no_items.setProperty(u"role", u"muted")

        self.sections.addWidget(self.no_items)

        self.items_column = QVBoxLayout()
        self.items_column.setSpacing(8)
        self.items_column.setObjectName(u"items_column")

        self.sections.addLayout(self.items_column)

        self.notes_column = QVBoxLayout()
        self.notes_column.setObjectName(u"notes_column")

        self.sections.addLayout(self.notes_column)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sections.addItem(self.rest)

        self.scroll.setWidget(self.contents)
        self.stack.addWidget(self.scroll)

        self.column.addWidget(self.stack)


        self.retranslateUi(RecordPane)

        QMetaObject.connectSlotsByName(RecordPane)
    # setupUi

    def retranslateUi(self, RecordPane):
        self.nothing_text.setText(QCoreApplication.translate("RecordPane", u"Choose a determination in the queue to see its record.", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("RecordPane", u"Fields of the record", None))
#endif // QT_CONFIG(accessibility)
        self.no_items.setText(QCoreApplication.translate("RecordPane", u"There is no disputed item here. Add one where the source tells of it.", None))
        pass
    # retranslateUi

